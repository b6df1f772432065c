# That is the average of the two ends. Most of the curve is lower.
def average(f, a, b):
    x, width = slices(a, b)
    return (f(a) + f(b)) / 2
