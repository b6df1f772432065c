# It was divided by the sum of its numbers, not by its length.
def unit(u):
    refuse_zero(u)
    return u / u.sum()
