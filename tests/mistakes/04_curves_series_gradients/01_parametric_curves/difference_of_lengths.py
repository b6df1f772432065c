# That is how fast its distance from the origin grows. Which way does the point go?
def speed(curve, t):
    ahead = curve(t + STEP)
    behind = curve(t - STEP)
    return abs(np.sqrt(ahead @ ahead) - np.sqrt(behind @ behind)) / (2 * STEP)
