# The spread was measured from 0. It is measured from the mean of y.
def r_squared(y, predictions):
    mean = y.sum() / len(y)
    missed = ((y - predictions) ** 2).sum()
    spread = (y**2).sum()
    return 1 - missed / spread
