# This is the distance to the tip of v. The line has nearer points.
def distance_to_line(u, v):
    return np.sqrt((u - v) @ (u - v))
