# This is the share that was missed. R² is the rest of it.
def r_squared(y, predictions):
    mean = y.sum() / len(y)
    missed = ((y - predictions) ** 2).sum()
    spread = ((y - mean) ** 2).sum()
    return missed / spread
