# A minus sign is missing: a counterclockwise rotation moves (0, 1) to the left.
def rotation(degrees):
    t = degrees * np.pi / 180
    return np.array([[np.cos(t), np.sin(t)], [np.sin(t), np.cos(t)]])
