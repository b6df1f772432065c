# This is in radians. How many degrees is one radian?
def angle(u, v):
    return np.arccos(np.clip(cosine_similarity(u, v), -1, 1))
