# The ratios themselves were added. Which scale turns a product into a sum?
def after_evidence(p: np.ndarray, ratios: np.ndarray) -> np.ndarray:
    # A sum of logarithms, as a product of a thousand ratios may overflow.
    return sigmoid(np.log(odds(p)) + np.sum(ratios))
