# Each step needs the gradient of where it begins, not that of the start.
def descend(z, y, rate, steps):
    path = np.zeros((steps + 1, 2))
    for i in range(steps):
        path[i + 1] = path[i] - rate * loss_gradient(z, y, path[0])
    return path
