# Residuals of both signs cancel: square them first.
def loss(z, y, w):
    r = w[0] + w[1] * z - y
    return r.mean() ** 2
