# Output i depends on input i alone: most of this table should be 0.
def scaling_jacobian(weights):
    return np.ones((len(weights), len(weights))) * weights
