# The numbers were added up and only then squared. Square each one first.
def length(u):
    return np.sqrt(u.sum() * u.sum())
