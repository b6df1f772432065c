# Output i has seen more than input i alone.
def running_total_jacobian(x):
    return np.eye(len(x))
