# This is how long the shadow is. How long is the remainder?
def distance_to_line(u, v):
    foot = shadow(u, v)
    return np.sqrt(foot @ foot)
