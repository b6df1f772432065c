# The slope is right. Where z is 0, x is at its mean, and not 0.
def in_units(w, x):
    away = x - x.mean()
    slope = w[1] / np.sqrt((away * away).mean())
    return np.array([w[0], slope])
