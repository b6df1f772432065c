# That was divided by the mean of the squares. A root is missing.
def standardise(x):
    away = x - x.mean()
    return away / (away * away).mean()
