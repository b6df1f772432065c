# This is the share of one layer. All k of them count.
def kept(s, k):
    return (s[k - 1 : k] ** 2).sum() / (s**2).sum()
