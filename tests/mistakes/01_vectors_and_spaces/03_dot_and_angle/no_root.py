# These are squared lengths. Is a root missing?
def cosine(u, v):
    return dot(u, v) / (dot(u, u) * dot(v, v))


def angle(u, v):
    return np.arccos(np.clip(cosine(u, v), -1, 1)) * 180 / np.pi
