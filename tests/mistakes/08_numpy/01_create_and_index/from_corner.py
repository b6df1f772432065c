# The empty edge at the top and on the left is still there.
def cropped(image: np.ndarray, faint: float) -> np.ndarray:
    # image[image > faint] would give the dark spots alone, in one long row: a mask has no
    # corners. And a slice leaves its end out, so the last row with ink is one before it.
    rows, columns = np.nonzero(image > faint)
    return image[: rows.max() + 1, : columns.max() + 1]
