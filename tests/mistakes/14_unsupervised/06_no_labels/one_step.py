# That is where it stands after one step. Do the groups still change?
def cluster(Z: np.ndarray, start: np.ndarray) -> np.ndarray:
    centres = Z[start].astype(float)  # indexing with places makes a copy
    groups = np.full(len(Z), -1)  # nobody has joined yet
    while True:
        joined = ((Z[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        # Not "until the total stays the same": that would compare floats, and know no better.
        return joined
        groups = joined
        for k in np.unique(groups):  # only those that somebody has joined
            centres[k] = Z[groups == k].mean(axis=0)
