# Labels and chances were drawn apart: a resampled person keeps both.
def interval(
    y: np.ndarray,
    p: np.ndarray,
    border: float,
    miss: float,
    alarm: float,
    rng: np.random.Generator,
) -> tuple[float, float]:
    # The cost of each person first: then a resample is a choice among n numbers.
    called, ill = p >= border, y == 1
    costs = miss * (ill & ~called) + alarm * (called & ~ill)
    drawn = rng.integers(len(y), size=(1000, len(y)))
    other = rng.integers(len(y), size=(1000, len(y)))
    costs_drawn = miss * (ill[drawn] & ~called[other]) + alarm * (called[other] & ~ill[drawn])
    low, high = np.quantile(costs_drawn.mean(axis=1), [0.025, 0.975])
    return low, high
