# This is the projection minus u. The residual is u minus the projection.
def residual(u, v):
    return project(u, v) - u
