# The sign of the products is turned round.
def softmax_jacobian(x):
    s = np.exp(x) / np.exp(x).sum()
    return np.diag(s) + np.outer(s, s)
