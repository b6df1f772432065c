# The sign got lost: opposite ways score -1, not 1.
def cosine(u, v):
    return np.abs(dot(u, v)) / (np.sqrt(dot(u, u)) * np.sqrt(dot(v, v)))


def angle(u, v):
    return np.arccos(np.clip(cosine(u, v), -1, 1)) * 180 / np.pi
