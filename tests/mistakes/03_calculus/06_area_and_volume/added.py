# Both areas were added. How high is a slice from one curve to the other?
def area_between(f, g, a, b):
    x, width = slices(a, b)
    return np.sum(np.abs(f(x)) + np.abs(g(x))) * width
