# Distance and angle have changed places.
def to_polar(x, y):
    return np.array([np.arctan2(y, x), np.sqrt(x * x + y * y)])
