# It was divided by squared norms. Is a square root missing?
def cosine_similarity(u, v):
    return dot(u, v) / (dot(u, u) * dot(v, v))


def angle(u, v):
    return np.arccos(np.clip(cosine_similarity(u, v), -1, 1)) * 180 / np.pi
