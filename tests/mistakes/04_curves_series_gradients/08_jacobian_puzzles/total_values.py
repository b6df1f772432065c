# A slope says how fast, not how much: x itself is not in it.
def running_total_jacobian(x):
    return np.tri(len(x)) * x
