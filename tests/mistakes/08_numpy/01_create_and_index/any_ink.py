# Nothing was cut off.
def cropped(image: np.ndarray, faint: float) -> np.ndarray:
    rows, columns = np.nonzero(image)
    return image[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
