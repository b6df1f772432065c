# The mean of two heights is half their sum. Where is the half?
def trapezoid(x, y):
    total = 0.0
    for i in range(len(x) - 1):
        total = total + (x[i + 1] - x[i]) * (y[i] + y[i + 1])
    return total
