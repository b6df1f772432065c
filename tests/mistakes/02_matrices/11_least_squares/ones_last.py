# The ones came last. They come first, so that w[0] belongs to them.
def design(features):
    n, d = features.shape
    X = np.ones((n, d + 1))
    X[:, :-1] = features
    return X
