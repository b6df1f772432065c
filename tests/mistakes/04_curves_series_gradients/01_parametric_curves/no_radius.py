# The radius is missing: this wheel has radius 1.
def cycloid(t, radius):
    return np.array([t - np.sin(t), 1 - np.cos(t)])
