# The angle is obtuse, so its cosine is negative, but it was clipped to 0.
def angle(u, v):
    return np.arccos(np.clip(cosine_similarity(u, v), 0, 1)) * 180 / np.pi
