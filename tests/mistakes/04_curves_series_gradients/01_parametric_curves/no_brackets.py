# Python divided by 2 and then multiplied by STEP. Brackets?
def speed(curve, t):
    step = curve(t + STEP) - curve(t - STEP)
    return np.sqrt(step @ step) / 2 * STEP
