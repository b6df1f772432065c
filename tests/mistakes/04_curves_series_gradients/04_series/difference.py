# That is how much is added. How many times as large?
def growth(term, k):
    return abs(term(k + 1) - term(k))
