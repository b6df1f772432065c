# With this line most answers are right. F1 asks for something else.
def best_threshold(strangeness: np.ndarray, ill: np.ndarray) -> float:
    # Between two neighbouring numbers nothing changes, so these are all the lines there are. A
    # grid of a hundred even steps might jump over the best one.
    return float(max(strangeness, key=lambda line: np.mean((strangeness >= line) == ill)))
