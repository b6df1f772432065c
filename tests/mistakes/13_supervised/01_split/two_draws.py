# These rows are in both parts. The exam would ask what has been learned by heart.
def shuffled_split(n, share, rng):
    size = round(share * n)
    return rng.permutation(n)[size:], rng.permutation(n)[:size]
