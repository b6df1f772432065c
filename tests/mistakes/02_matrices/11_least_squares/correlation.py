# This is the squared correlation. It ignores that every prediction is too high.
def r_squared(y, predictions):
    mean = y.sum() / len(y)
    ss_res = ((y - predictions) ** 2).sum()
    ss_tot = ((y - mean) ** 2).sum()
    c = predictions - predictions.sum() / len(y)
    if not c.any():
        return 0.0
    return (c @ (y - mean)) ** 2 / (c @ c * ss_tot)
