# This turns clockwise. Where does (0, 1) land in a small turn to the left?
def rotation(degrees):
    t = degrees * np.pi / 180
    return np.array([[np.cos(t), np.sin(t)], [-np.sin(t), np.cos(t)]])
