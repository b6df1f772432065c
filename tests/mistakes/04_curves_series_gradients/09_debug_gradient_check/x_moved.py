# The input was changed. Does your function work on a copy?
def measured_gradient(f, x):
    slopes = np.zeros(x.shape[0])
    moved = x
    for i in range(x.shape[0]):
        moved[i] = moved[i] + STEP
        ahead = f(moved)
        moved[i] = moved[i] - 2 * STEP
        behind = f(moved)
        slopes[i] = (ahead - behind) / (2 * STEP)
    return slopes
