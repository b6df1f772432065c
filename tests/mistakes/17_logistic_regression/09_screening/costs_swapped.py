# The one who is missed was charged 1. A miss costs 20.
def mean_cost(y: np.ndarray, p: np.ndarray, border: float, miss: float, alarm: float) -> float:
    _, missed, alarms, _ = counts(y, p, border)
    return (alarm * missed + miss * alarms) / len(y)
