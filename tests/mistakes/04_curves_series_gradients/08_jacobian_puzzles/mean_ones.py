# A mean moves by less than its inputs do.
def mean_jacobian(x):
    return np.ones((1, len(x)))
