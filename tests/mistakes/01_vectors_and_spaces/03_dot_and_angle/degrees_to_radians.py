# This multiplied by π / 180, which converts degrees to radians.
def angle(u, v):
    return np.arccos(np.clip(cosine_similarity(u, v), -1, 1)) * np.pi / 180
