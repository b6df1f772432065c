# The 2 of the square is missing.
def loss_gradient(z, y, w):
    r = w[0] + w[1] * z - y
    return np.array([r.mean(), (r * z).mean()])
