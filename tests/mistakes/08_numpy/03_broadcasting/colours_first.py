# The colours come first: this is three pictures, (3, h, w).
def tinted(image: np.ndarray, colour: np.ndarray) -> np.ndarray:
    return image * colour[:, np.newaxis, np.newaxis]
