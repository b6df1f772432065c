# You returned a vector; a dot product is one number. Add the products up.
def dot(u, v):
    return u * v


def angle(u, v):
    return np.arccos(np.clip(cosine(u, v), -1, 1)) * 180 / np.pi
