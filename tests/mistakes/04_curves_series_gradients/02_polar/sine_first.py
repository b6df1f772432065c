# x and y have changed places: the cosine belongs to east.
def from_polar(r, angle):
    return np.array([r * np.sin(angle), r * np.cos(angle)])
