# These are rectangles: only the left height of each pair counts.
def trapezoid(x, y):
    total = 0.0
    for i in range(len(x) - 1):
        total = total + (x[i + 1] - x[i]) * y[i]
    return total
