# Each component was squared and rooted. The sum in between is missing.
def norm(u):
    return np.sqrt(u * u)
