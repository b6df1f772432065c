# Each row has an exact twin in another fold, and some got another label than their twin has. Which rows is a row compared with?
def calls(X: np.ndarray, y: np.ndarray, fold: np.ndarray, keep: int) -> np.ndarray:
    found = np.zeros(len(y), dtype=int)
    for f in np.unique(fold):
        asked = fold != f
        # Scale and choice are part of the model: they are learned anew in each fold.
        mean, spread = X[~asked].mean(axis=0), X[~asked].std(axis=0)
        Z = (X - mean) / spread
        Z = Z[:, best_columns(Z[~asked], y[~asked], keep)]
        found[asked] = nearest(Z[~asked], y[~asked], Z[asked])
    return found
