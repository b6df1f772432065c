# 2π · r is the rim of a circle. A disc has the area π · r².
def volume(r, a, b):
    x, width = slices(a, b)
    return np.sum(2 * np.pi * r(x)) * width
