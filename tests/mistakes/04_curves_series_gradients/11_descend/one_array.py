# Every row is the end of the walk. Is one and the same array in all of them?
def descend(z, y, rate, steps):
    w = np.zeros(2)
    path = [w]
    for i in range(steps):
        w -= rate * loss_gradient(z, y, w)
        path.append(w)
    return np.array(path)
