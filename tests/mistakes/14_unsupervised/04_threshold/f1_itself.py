# This is the best F1 itself, and not the line where it is reached.
def best_threshold(strangeness: np.ndarray, ill: np.ndarray) -> float:
    # Between two neighbouring numbers nothing changes, so these are all the lines there are. A
    # grid of a hundred even steps might jump over the best one.
    return max(judged(strangeness >= line, ill)[2] for line in strangeness)
