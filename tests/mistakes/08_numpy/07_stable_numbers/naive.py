# exp of a number in the thousands does not fit into a float. What can be taken off?
def log_sum_exp(x: np.ndarray) -> float:
    # The sum below is between 1 and n, so neither exp nor log can come near an edge. Small
    # powers may become 0, and next to a 1 they would have been lost anyway.
    return np.log(np.exp(x).sum())
