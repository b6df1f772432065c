# Only shifted. The spread is still 3.
def standardise(x):
    away = x - x.mean()
    return away
