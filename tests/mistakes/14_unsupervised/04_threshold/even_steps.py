# A perfect line exists, just above 10.001. Which lines were tried?
def best_threshold(strangeness: np.ndarray, ill: np.ndarray) -> float:
    # Between two neighbouring numbers nothing changes, so these are all the lines there are. A
    # grid of a hundred even steps might jump over the best one.
    return float(
        max(
            np.linspace(strangeness.min(), strangeness.max(), 1000),
            key=lambda line: judged(strangeness >= line, ill)[2],
        )
    )
