# Exactly `least` rows are a crowd as well. Is the row itself counted?
def cores(table: np.ndarray, least: int) -> np.ndarray:
    # True counts as 1, and the diagonal is True: the row itself is one of its crowd.
    return table.sum(axis=1) - 1 >= least
