# This is how many times as large as the next term this one is. Upside down?
def growth(term, k):
    return abs(term(k) / term(k + 1))
