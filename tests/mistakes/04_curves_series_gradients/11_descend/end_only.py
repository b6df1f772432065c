# Only the end came back. The whole walk is asked for.
def descend(z, y, rate, steps):
    path = np.zeros((steps + 1, 2))
    for i in range(steps):
        path[i + 1] = path[i] - rate * loss_gradient(z, y, path[i])
    return path[steps]
