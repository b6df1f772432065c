# Two sums were multiplied. Products come first, then one sum.
def dot(u, v):
    return u.sum() * v.sum()


def angle(u, v):
    return np.arccos(np.clip(cosine(u, v), -1, 1)) * 180 / np.pi
