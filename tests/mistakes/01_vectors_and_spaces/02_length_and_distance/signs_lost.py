# The signs got lost, and the direction with them.
def unit(u):
    refuse_zero(u)
    return np.abs(u) / length(u)
