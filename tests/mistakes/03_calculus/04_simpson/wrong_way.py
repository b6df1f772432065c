# The area is below zero, and these points are above. Which x comes first?
def trapezoid(x, y):
    total = 0.0
    for i in range(len(x) - 1):
        total = total + (x[i] - x[i + 1]) * (y[i] + y[i + 1]) / 2
    return total
