# This is the share of right answers.
def out_of_bag_error(answers: np.ndarray, bags: np.ndarray, y: np.ndarray) -> float:
    wrong = []
    for row, label in enumerate(y):
        unseen = (bags != row).all(axis=1)
        # A row that everybody has seen would be an exam with the solutions on the desk.
        if unseen.any():
            wrong.append(vote(answers[unseen][:, [row]])[0] == label)
    return float(np.mean(wrong))
