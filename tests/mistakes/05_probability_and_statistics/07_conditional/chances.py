# These are chances. Times everybody, they become counts.
def unrelated(counts: np.ndarray) -> np.ndarray:
    expected = np.zeros(counts.shape)
    for i in range(counts.shape[0]):
        for j in range(counts.shape[1]):
            # Two shares multiplied, times everybody: one of the three divisions cancels.
            expected[i, j] = (
                np.sum(counts[i]) * np.sum(counts[:, j]) / np.sum(counts) / np.sum(counts)
            )
    return expected
