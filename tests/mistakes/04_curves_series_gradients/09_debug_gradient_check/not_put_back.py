# The first slope is right, and the later ones are a little off. What differs for them?
def measured_gradient(f, x):
    slopes = np.zeros(x.shape[0])
    moved = 1.0 * x
    for i in range(x.shape[0]):
        moved[i] = x[i] + STEP
        ahead = f(moved)
        moved[i] = x[i] - STEP
        behind = f(moved)
        slopes[i] = (ahead - behind) / (2 * STEP)
    return slopes
