# 14 rows in 4 folds. These are the numbers of rows in each fold.
def stratified(y: np.ndarray, k: int, rng: np.random.Generator) -> list[Rows]:
    # array_split hands out the remainder, one row each. Slices of size // k would lose it.
    parts = []
    for c in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == c))
        size = len(rows) // k
        cut = [rows[i * size : (i + 1) * size] for i in range(k - 1)]
        parts.append([*cut, rows[(k - 1) * size :]])
    # Fold i is put together from the i-th part of each class.
    return [np.concatenate(each) for each in zip(*parts, strict=True)]
