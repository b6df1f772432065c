# At one of three points the error is 2.5 times the TOLERANCE. The worst of all decides.
def approves(f, gradient, points):
    worst = 0
    for i in range(points.shape[0]):
        x = points[i]
        worst = worst + worst_error(gradient(x), measured_gradient(f, x))
    return worst / points.shape[0] < TOLERANCE
