# The sign is missing: opposite directions have cosine similarity -1.
def cosine_similarity(u, v):
    return np.abs(dot(u, v)) / (np.sqrt(dot(u, u)) * np.sqrt(dot(v, v)))


def angle(u, v):
    return np.arccos(np.clip(cosine_similarity(u, v), -1, 1)) * 180 / np.pi
