# Errors of both signs cancelled. Square each of them first.
def rmse(model, observed):
    return np.abs(np.sum(model - observed)) / len(observed)
