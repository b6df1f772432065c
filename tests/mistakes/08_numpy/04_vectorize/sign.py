# The sign is turned: these are the values minus the ones after them.
def changes(values: np.ndarray) -> np.ndarray:
    return values[:-1] - values[1:]
