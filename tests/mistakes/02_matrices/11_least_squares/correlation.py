# This is a squared correlation. It overlooks that every prediction is off.
def r_squared(y, predictions):
    mean = y.sum() / len(y)
    missed = ((y - predictions) ** 2).sum()
    spread = ((y - mean) ** 2).sum()
    c = predictions - predictions.sum() / len(y)
    if not c.any():
        return 0.0
    return (c @ (y - mean)) ** 2 / (c @ c * spread)
