# In Python ^ is no power: it compares bits. Two stars make a power.
def to_polar(x, y):
    return np.array([np.sqrt(x ^ 2 + y ^ 2), np.arctan2(y, x)])
