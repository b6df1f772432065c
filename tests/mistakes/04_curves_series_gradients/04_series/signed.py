# The sign is still there. Growth is about size.
def growth(term, k):
    return term(k + 1) / term(k)
