# What went into arccos was far beyond 1: was that the cosine?
def angle(u, v):
    return np.arccos(np.clip(dot(u, v), -1, 1)) * 180 / np.pi
