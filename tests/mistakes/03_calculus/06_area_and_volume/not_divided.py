# That is the area. An average divides it by the length from a to b.
def average(f, a, b):
    x, width = slices(a, b)
    return np.sum(f(x)) * width
