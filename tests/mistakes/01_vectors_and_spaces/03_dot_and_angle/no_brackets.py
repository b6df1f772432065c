# Python divided by ‖u‖ and then multiplied by ‖v‖. Are there parentheses?
def cosine_similarity(u, v):
    return dot(u, v) / np.sqrt(dot(u, u)) * np.sqrt(dot(v, v))


def angle(u, v):
    return np.arccos(np.clip(cosine_similarity(u, v), -1, 1)) * 180 / np.pi
