# This is SS_res / SS_tot. R² is 1 minus this fraction.
def r_squared(y, predictions):
    mean = y.sum() / len(y)
    ss_res = ((y - predictions) ** 2).sum()
    ss_tot = ((y - mean) ** 2).sum()
    return ss_res / ss_tot
