# The start, (0, 0), belongs to the walk.
def descend(z, y, rate, steps):
    path = np.zeros((steps + 1, 2))
    for i in range(steps):
        path[i + 1] = path[i] - rate * loss_gradient(z, y, path[i])
    return path[1:]
