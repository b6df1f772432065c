# The widths are missing, or the first one, which is 1, was used for all.
def trapezoid(x, y):
    total = 0.0
    for i in range(len(x) - 1):
        total = total + (y[i] + y[i + 1]) / 2
    return total
