# The angle comes in radians, so there is nothing to convert.
def from_polar(r, angle):
    angle = angle * np.pi / 180
    return np.array([r * np.cos(angle), r * np.sin(angle)])
