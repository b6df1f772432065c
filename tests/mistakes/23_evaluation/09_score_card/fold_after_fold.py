# The answers stand one fold after another. In which row's place do they belong?
def calls(make: Make, X: np.ndarray, y: np.ndarray, fold: np.ndarray) -> np.ndarray:
    """Return what each row is called, (n,), when its fold is asked.

    X is (n, d), y (n,) holds whole numbers, fold (n,) the number of each row's fold. Each fold
    gets a new model of its own, fitted once, to all rows of the other folds.
    """
    found = []
    for f in np.unique(fold):
        asked = fold == f
        # A new model each time: one that is fitted again may remember the rows it is asked.
        model = make()
        model.fit(X[~asked], y[~asked])
        found.extend(model.predict(X[asked]))
    return np.array(found)
