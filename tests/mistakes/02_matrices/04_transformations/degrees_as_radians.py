# np.cos and np.sin got degrees. They take radians.
def rotation(degrees):
    t = degrees
    return np.array([[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]])
