# exp of a number far below zero became 0. Is the largest power 1 here as well?
def log_sum_exp(x: np.ndarray) -> float:
    # The sum below is between 1 and n, so neither exp nor log can come near an edge. Small
    # powers may become 0, and next to a 1 they would have been lost anyway.
    largest = np.abs(x).max()
    return largest + np.log(np.exp(x - largest).sum())
