# A model was asked about no row at all. Which numbers do the folds have?
def calls(make: Make, X: np.ndarray, y: np.ndarray, fold: np.ndarray) -> np.ndarray:
    found = np.zeros(len(y), dtype=int)
    for f in range(fold.max() + 1):
        asked = fold == f
        # A new model each time: one that is fitted again may remember the rows it is asked.
        model = make()
        model.fit(X[~asked], y[~asked])
        found[asked] = model.predict(X[asked])
    return found
