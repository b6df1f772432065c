# This is the dot product, not divided by the norms.
def cosine_similarity(u, v):
    return dot(u, v)


def angle(u, v):
    return np.arccos(np.clip(cosine_similarity(u, v), -1, 1)) * 180 / np.pi
