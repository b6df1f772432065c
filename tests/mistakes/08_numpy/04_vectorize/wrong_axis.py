# This is the nearest value for each mark. Which axis should go away?
def nearest(values: np.ndarray, marks: np.ndarray) -> np.ndarray:
    # argmin keeps the first of equal ones, as the `<` of the loop did.
    return np.abs(values[:, np.newaxis] - marks).argmin(axis=0)
