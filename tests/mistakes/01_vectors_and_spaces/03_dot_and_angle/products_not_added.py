# This is the element-wise product, a vector. Sum it for a scalar.
def dot(u, v):
    return u * v


def angle(u, v):
    return np.arccos(np.clip(cosine_similarity(u, v), -1, 1)) * 180 / np.pi
