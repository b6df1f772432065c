# Some rows meet too often or too rarely. Are the rows shuffled before they are cut?
def stratified(y: np.ndarray, k: int, rng: np.random.Generator) -> list[Rows]:
    # array_split hands out the remainder, one row each. Slices of size // k would lose it.
    names, fold = rng.permutation(k), np.zeros(len(y), dtype=int)
    for c in np.unique(y):
        rows = np.flatnonzero(y == c)
        fold[rows] = names[np.arange(len(rows)) % k]
    parts = [[np.flatnonzero(fold == i) for i in range(k)]]
    # Fold i is put together from the i-th part of each class.
    return [np.concatenate(each) for each in zip(*parts, strict=True)]
