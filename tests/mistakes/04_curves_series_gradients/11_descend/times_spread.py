# Slope by spread, or times spread? z grows slower than x.
def in_units(w, x):
    away = x - x.mean()
    slope = w[1] * np.sqrt((away * away).mean())
    return np.array([w[0] - slope * x.mean(), slope])
