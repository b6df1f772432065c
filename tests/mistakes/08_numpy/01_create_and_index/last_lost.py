# The last row and the last column with ink are missing. Where does a slice end?
def cropped(image: np.ndarray, faint: float) -> np.ndarray:
    # image[image > faint] would give the dark spots alone, in one long row: a mask has no
    # corners. And a slice leaves its end out, so the last row with ink is one before it.
    rows, columns = np.nonzero(image > faint)
    return image[rows.min() : rows.max(), columns.min() : columns.max()]
