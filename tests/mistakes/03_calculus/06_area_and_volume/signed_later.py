# The sign was taken away after adding up. Each slice has a sign of its own.
def area_between(f, g, a, b):
    x, width = slices(a, b)
    return np.abs(np.sum(f(x) - g(x)) * width)
