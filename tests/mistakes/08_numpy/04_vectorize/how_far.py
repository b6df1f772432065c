# This is how far the nearest mark is away. At which place does it stand?
def nearest(values: np.ndarray, marks: np.ndarray) -> np.ndarray:
    # argmin keeps the first of equal ones, as the `<` of the loop did.
    return np.abs(values[:, np.newaxis] - marks).min(axis=1)
