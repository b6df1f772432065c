# These are all the texts. Those of one person are no independent witnesses.
def one_each(rows: np.ndarray) -> np.ndarray:
    # Twelve texts of one person say twelve times how fast she is, not how fast people are.
    means = np.zeros(rows.shape[0])
    for i in range(rows.shape[0]):
        means[i] = np.mean(rows[i])
    return rows.reshape(rows.shape[0] * rows.shape[1])
