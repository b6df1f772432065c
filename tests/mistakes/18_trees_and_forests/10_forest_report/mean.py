# Labels are names: their mean, rounded, is not a vote.
def vote(trees: list[Tree], X: np.ndarray) -> np.ndarray:
    answers = np.array([predict_tree(tree, X) for tree in trees])
    return answers.mean(axis=0).round().astype(int)
