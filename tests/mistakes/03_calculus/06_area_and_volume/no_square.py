# The radius is not squared. A disc has the area π · r².
def volume(r, a, b):
    x, width = slices(a, b)
    return np.sum(np.pi * r(x)) * width
