# Each number was squared and rooted. One sum comes in between.
def length(u):
    return np.sqrt(u * u)
