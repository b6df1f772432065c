# The width of the slices is missing.
def area_between(f, g, a, b):
    x, width = slices(a, b)
    return np.sum(np.abs(f(x) - g(x)))
