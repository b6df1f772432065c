# These are shares of all rows. How many of its own rows does a category have?
def shares(column: np.ndarray, y: np.ndarray) -> dict[str, float]:
    return {str(name): float(y[column == name].sum() / len(y)) for name in np.unique(column)}
