# This line has the lowest F1.
def best_threshold(strangeness: np.ndarray, ill: np.ndarray) -> float:
    # Between two neighbouring numbers nothing changes, so these are all the lines there are. A
    # grid of a hundred even steps might jump over the best one.
    return float(min(strangeness, key=lambda line: judged(strangeness >= line, ill)[2]))
