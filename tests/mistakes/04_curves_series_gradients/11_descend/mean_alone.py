# The whole mean was taken from w₀. How much does the line fall over that distance?
def in_units(w, x):
    return np.array([w[0] - x.mean(), w[1] / x.std()])
