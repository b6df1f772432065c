# These rows never came to the exam in 400 splits. Who decides which rows go?
def shuffled_split(n, share, rng):
    size = round(share * n)
    return np.arange(n - size), np.arange(n - size, n)
