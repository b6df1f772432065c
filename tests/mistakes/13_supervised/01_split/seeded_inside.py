# These rows never came to the exam in 400 splits. Who decides which rows go?
def shuffled_split(n, share, rng):
    order = np.random.default_rng(0).permutation(n)
    size = round(share * n)
    return order[size:], order[:size]
