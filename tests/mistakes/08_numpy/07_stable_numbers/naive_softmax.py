# exp of a number in the thousands does not fit into a float. What can be taken off?
def softmax(scores: np.ndarray) -> np.ndarray:
    # One largest for all would do for the row that has it. A row far below would get nothing
    # but zeros, and 0 / 0.
    powers = np.exp(scores)
    return powers / powers.sum(axis=1, keepdims=True)
