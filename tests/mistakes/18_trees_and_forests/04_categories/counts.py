# These are numbers of ones. Which share of the category's rows is that?
def shares(column: np.ndarray, y: np.ndarray) -> dict[str, float]:
    return {str(name): float(y[column == name].sum()) for name in np.unique(column)}
