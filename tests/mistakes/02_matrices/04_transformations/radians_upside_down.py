# Degrees to radians is the other way round: 180 degrees become π.
def rotation(degrees):
    t = degrees * 180 / np.pi
    return np.array([[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]])
