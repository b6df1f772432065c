# Twice too fast: from t - STEP to t + STEP takes two STEPs.
def speed(curve, t):
    step = curve(t + STEP) - curve(t - STEP)
    return np.sqrt(step @ step) / STEP
