# The angle is in degrees. This course counts in radians.
def to_polar(x, y):
    return np.array([np.sqrt(x * x + y * y), np.arctan2(y, x) * 180 / np.pi])
