# Areas above and below have cancelled. Take the signs away before adding up.
def area_between(f, g, a, b):
    x, width = slices(a, b)
    return np.sum(f(x) - g(x)) * width
