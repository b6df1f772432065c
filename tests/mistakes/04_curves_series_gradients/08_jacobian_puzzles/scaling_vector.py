# Those are the slopes, but not in a table: which (i, j) does each belong to?
def scaling_jacobian(weights):
    return weights
