# Radians to degrees goes the other way round.
def angle(u, v):
    return np.arccos(np.clip(cosine(u, v), -1, 1)) * np.pi / 180
