# This is the share that was dropped, not the one that was kept.
def kept(s, k):
    return (s[k:] ** 2).sum() / (s**2).sum()
