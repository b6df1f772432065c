# The table lies on its side: i should go down, and j across.
def differences(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    # i goes down the table, so u is the column. v may stay as it is: (m,) counts as a row.
    return u - v[:, np.newaxis]
