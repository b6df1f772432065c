# The folds could be more even. Which group comes first, and where does it go?
def grouped(groups: np.ndarray, k: int) -> list[Rows]:
    names, sizes = np.unique(groups, return_counts=True)
    fold_of, rows_in = {}, np.zeros(k, dtype=int)
    # Large ones first: a large group that comes last spoils a balance, a small one mends it.
    for place in np.argsort(-sizes):
        smallest = int(place) % k
        fold_of[names[place]] = smallest
        rows_in[smallest] += sizes[place]
    folds = np.array([fold_of[name] for name in groups])
    return [np.flatnonzero(folds == i) for i in range(k)]
