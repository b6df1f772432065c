# The parts changed places: (train, test) is the order.
def shuffled_split(n, share, rng):
    order = rng.permutation(n)
    size = round(share * n)
    return order[:size], order[size:]
