# Is the mean of x taken away before squaring, too?
def standardise(x):
    away = x - x.mean()
    return away / np.sqrt((x * x).mean())
