# The groups would still change. What says that it is over?
def cluster(Z: np.ndarray, start: np.ndarray) -> np.ndarray:
    centres = Z[start].astype(float)  # indexing with places makes a copy
    groups = np.full(len(Z), -1)  # nobody has joined yet
    for _ in range(5):
        joined = ((Z[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        # Not "until the total stays the same": that would compare floats, and know no better.
        if np.array_equal(joined, groups):
            return groups
        groups = joined
        for k in np.unique(groups):  # only those that somebody has joined
            centres[k] = Z[groups == k].mean(axis=0)
    return groups
