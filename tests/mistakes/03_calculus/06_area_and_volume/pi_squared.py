# π was squared along with the radius.
def volume(r, a, b):
    x, width = slices(a, b)
    return np.sum((np.pi * r(x)) ** 2) * width
