# Rows at 0, 0.5 | 90, 90.5, 91, radius 1, least 2: two islands far apart. Yours have one
# label.
def dbscan(X: np.ndarray, radius: float, least: int) -> np.ndarray:
    table = near(X, radius)
    core = cores(table, least)
    labels = np.full(len(X), -1)
    cluster = 0
    for start in np.flatnonzero(core):
        if labels[start] != -1:
            continue
        labels[start] = cluster
        waiting = [start]
        while waiting:
            row = waiting.pop()
            for other in np.flatnonzero(table[row] & (labels == -1)):
                labels[other] = cluster
                # A border row is painted, but it is no place to go on from.
                if core[other]:
                    waiting.append(other)
    # Nothing has to be said about noise: no walk has come there, and it is still -1.
    return labels
