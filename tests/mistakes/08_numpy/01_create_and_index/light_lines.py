# Light rows or columns between the dark ones went missing. They belong to the part.
def cropped(image: np.ndarray, faint: float) -> np.ndarray:
    dark = image > faint
    return image[dark.any(axis=1)][:, dark.any(axis=0)]
