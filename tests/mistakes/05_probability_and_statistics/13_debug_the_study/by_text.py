# These are means of texts. A row belongs to a person.
def one_each(rows: np.ndarray) -> np.ndarray:
    # Twelve texts of one person say twelve times how fast she is, not how fast people are.
    means = np.zeros(rows.shape[0])
    for i in range(rows.shape[0]):
        means[i] = np.mean(rows[i])
    return np.mean(rows, axis=0)
