# Two sums were multiplied. Multiply corresponding components first, then sum.
def dot(u, v):
    return u.sum() * v.sum()


def angle(u, v):
    return np.arccos(np.clip(cosine_similarity(u, v), -1, 1)) * 180 / np.pi
