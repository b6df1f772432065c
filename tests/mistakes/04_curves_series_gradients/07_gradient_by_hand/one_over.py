# That is 1 over the sum. How fast does the sum itself grow with zₖ?
def soft_maximum_gradient(z):
    powers = np.exp(z)
    return np.ones(len(z)) / powers.sum()
