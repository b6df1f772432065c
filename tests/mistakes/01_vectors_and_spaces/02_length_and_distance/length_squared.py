# It was divided by the length squared. The length itself is enough.
def unit(u):
    refuse_zero(u)
    return u / (u * u).sum()
