# Other dice dealt the same folds. Who decides where a row goes?
def stratified(y: np.ndarray, k: int, rng: np.random.Generator) -> list[Rows]:
    # array_split hands out the remainder, one row each. Slices of size // k would lose it.
    parts = [np.array_split(np.flatnonzero(y == c), k) for c in np.unique(y)]
    # Fold i is put together from the i-th part of each class.
    return [np.concatenate(each) for each in zip(*parts, strict=True)]
