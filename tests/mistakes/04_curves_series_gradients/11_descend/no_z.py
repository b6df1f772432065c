# Both slopes are the one of w[0]. How does a residual move with w[1]?
def loss_gradient(z, y, w):
    r = w[0] + w[1] * z - y
    return np.array([2 * r.mean(), 2 * r.mean()])
