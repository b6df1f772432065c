# Each column sums to 1 here: that is P(row | column), the other question.
def conditional(counts: np.ndarray) -> np.ndarray:
    given = np.zeros(counts.shape)
    # One row at a time. counts / totals would line up the totals with the columns.
    for i in range(counts.shape[0]):
        given[i] = counts[i] / np.sum(counts, axis=0)
    return given
