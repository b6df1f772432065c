# shuffled_split dealt two different splits with the same seed. Is all chance from `rng`?
def shuffled_split(n, share, rng):
    order = np.random.permutation(n)
    size = round(share * n)
    return order[size:], order[:size]
