# Sine and cosine have changed places.
def cycloid(t, radius):
    return np.array([radius * (t - np.cos(t)), radius * (1 - np.sin(t))])
