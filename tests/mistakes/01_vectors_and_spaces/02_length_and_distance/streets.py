# The differences were added up without their signs: that is the way by streets.
def distance(u, v):
    return np.abs(u - v).sum()
