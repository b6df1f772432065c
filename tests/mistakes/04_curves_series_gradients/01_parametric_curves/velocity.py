# That is a velocity, one number for each direction. A speed is its length.
def speed(curve, t):
    step = curve(t + STEP) - curve(t - STEP)
    return step / (2 * STEP)
