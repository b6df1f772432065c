# Gaps were counted. Which share of the rows are they?
def few_gaps(X: np.ndarray, most: float) -> np.ndarray:
    return np.isnan(X).sum(axis=0) <= most
