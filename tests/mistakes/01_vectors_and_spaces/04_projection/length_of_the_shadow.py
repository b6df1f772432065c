# This is the norm of the projection, not of the residual.
def distance_to_line(u, v):
    foot = project(u, v)
    return np.sqrt(foot @ foot)
