# All counts were divided by everybody: that is P(row and column). Given the row?
def conditional(counts: np.ndarray) -> np.ndarray:
    given = np.zeros(counts.shape)
    # One row at a time. counts / totals would line up the totals with the columns.
    for i in range(counts.shape[0]):
        given[i] = counts[i] / np.sum(counts)
    return given
