# The answers are right, and more data still ran more lines: a loop is left.
def changes(values: np.ndarray) -> np.ndarray:
    return np.array([b - a for a, b in zip(values, values[1:])], dtype=float)
