# This is still the plain dot product.
def cosine(u, v):
    return dot(u, v)


def angle(u, v):
    return np.arccos(np.clip(cosine(u, v), -1, 1)) * 180 / np.pi
