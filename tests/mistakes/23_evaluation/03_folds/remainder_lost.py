# These rows are in no fold. Where do the last few go when they cannot be shared out evenly?
def stratified(y: np.ndarray, k: int, rng: np.random.Generator) -> list[Rows]:
    # array_split hands out the remainder, one row each. Slices of size // k would lose it.
    parts = []
    for c in np.unique(y):
        rows = rng.permutation(np.flatnonzero(y == c))
        size = len(rows) // k
        parts.append([rows[i * size : (i + 1) * size] for i in range(k)])
    # Fold i is put together from the i-th part of each class.
    return [np.concatenate(each) for each in zip(*parts, strict=True)]
