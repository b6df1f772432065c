# The distance is missing: this point is at distance 1.
def from_polar(r, angle):
    return np.array([np.cos(angle), np.sin(angle)])
