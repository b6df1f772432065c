# The walk goes uphill: a gradient points to where the loss grows.
def descend(z, y, rate, steps):
    path = np.zeros((steps + 1, 2))
    for i in range(steps):
        path[i + 1] = path[i] + rate * loss_gradient(z, y, path[i])
    return path
