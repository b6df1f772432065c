# π is missing.
def volume(r, a, b):
    x, width = slices(a, b)
    return np.sum(r(x) ** 2) * width
