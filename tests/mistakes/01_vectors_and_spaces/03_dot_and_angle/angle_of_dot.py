# The argument of np.arccos was far above 1. Was it the cosine similarity?
def angle(u, v):
    return np.arccos(np.clip(dot(u, v), -1, 1)) * 180 / np.pi
