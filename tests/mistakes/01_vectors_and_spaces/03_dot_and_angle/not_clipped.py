# The cosine of two collinear vectors was rounded to just above 1. Clip it before np.arccos.
def angle(u, v):
    return np.arccos(cosine_similarity(u, v)) * 180 / np.pi
