# Does the radius belong to both parts of x, or only to one?
def cycloid(t, radius):
    return np.array([t - radius * np.sin(t), radius * (1 - np.cos(t))])
