# The distance is squared still.
def to_polar(x, y):
    return np.array([x * x + y * y, np.arctan2(y, x)])
