# That is the mean itself. How fast does it grow with each input?
def mean_jacobian(x):
    return x.mean()
