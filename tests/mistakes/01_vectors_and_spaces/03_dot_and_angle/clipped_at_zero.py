# Beyond 90° the cosine is negative, and here it was clipped away.
def angle(u, v):
    return np.arccos(np.clip(cosine(u, v), 0, 1)) * 180 / np.pi
