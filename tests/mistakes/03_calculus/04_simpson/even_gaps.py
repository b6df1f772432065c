# All gaps were taken to be equally long. Each has its own width.
def trapezoid(x, y):
    total = 0.0
    for i in range(len(x) - 1):
        total = total + (x[-1] - x[0]) / (len(x) - 1) * (y[i] + y[i + 1]) / 2
    return total
