# This gradient is right at the last point and wrong at an earlier one, yet it was approved.
def approves(f, gradient, points):
    worst = 0
    for i in range(points.shape[0]):
        x = points[i]
        worst = worst_error(gradient(x), measured_gradient(f, x))
    return worst < TOLERANCE
