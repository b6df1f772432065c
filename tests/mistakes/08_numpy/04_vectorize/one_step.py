# That is the deepest fall in one step. A fall may take several.
def deepest_fall(values: np.ndarray) -> float:
    # A record lies 0 below itself, so the smallest possible answer is there already.
    return max(0, (values[:-1] - values[1:]).max()) if len(values) > 1 else 0
