# A mean of no rows at all was asked for. Who joined that centre?
def cluster(Z: np.ndarray, start: np.ndarray) -> np.ndarray:
    centres = Z[start].astype(float)  # indexing with places makes a copy
    groups = np.full(len(Z), -1)  # nobody has joined yet
    while True:
        joined = ((Z[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        # Not "until the total stays the same": that would compare floats, and know no better.
        if np.array_equal(joined, groups):
            return groups
        groups = joined
        for k in range(len(start)):
            centres[k] = Z[groups == k].mean(axis=0)
