# The dot product was divided by ‖u‖ only, not by ‖v‖.
def cosine_similarity(u, v):
    return dot(u, v) / np.sqrt(dot(u, u))


def angle(u, v):
    return np.arccos(np.clip(cosine_similarity(u, v), -1, 1)) * 180 / np.pi
