# That is how far the point moves. Divide by how long it takes.
def speed(curve, t):
    step = curve(t + STEP) - curve(t - STEP)
    return np.sqrt(step @ step)
