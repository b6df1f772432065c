# These rows were dealt out twice.
def shuffled_split(n, share, rng):
    size = round(share * n)
    test = rng.integers(n, size=size)
    return np.setdiff1d(np.arange(n), test), test
