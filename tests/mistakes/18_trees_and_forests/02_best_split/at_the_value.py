# 1.4 is one of the numbers themselves. Which two numbers is the question to come between?
def best_threshold(x: np.ndarray, labels: np.ndarray, classes: int) -> tuple[float, float] | None:
    order = np.argsort(x)
    values = x[order]
    left = running_counts(labels[order], classes)
    # Only where the next value is larger can a question come between. This also drops the last
    # row, after which nobody would be left on the right.
    gaps = np.flatnonzero(values[1:] > values[:-1])
    if not len(gaps):
        return None
    after = impurity_after(left[gaps], left[-1])
    best = after.argmin()
    here = gaps[best]
    return float(values[here]), float(after[best])
