# This is the distance of u and v. The line has nearer points than v.
def distance_to_line(u, v):
    return np.sqrt((u - v) @ (u - v))
