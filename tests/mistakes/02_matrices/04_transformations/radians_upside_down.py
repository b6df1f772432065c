# This is the factor from radians to degrees: 180 degrees are π radians.
def rotation(degrees):
    t = degrees * 180 / np.pi
    return np.array([[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]])
