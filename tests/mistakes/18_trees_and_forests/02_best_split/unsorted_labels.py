# This counts the first 4 labels as they came. Which labels have the 4 smallest numbers?
def best_threshold(x: np.ndarray, labels: np.ndarray, classes: int) -> tuple[float, float] | None:
    order = np.argsort(x)
    values = x[order]
    left = running_counts(labels, classes)
    # Only where the next value is larger can a question come between. This also drops the last
    # row, after which nobody would be left on the right.
    gaps = np.flatnonzero(values[1:] > values[:-1])
    if not len(gaps):
        return None
    after = impurity_after(left[gaps], left[-1])
    best = after.argmin()
    here = gaps[best]
    return float((values[here] + values[here + 1]) / 2), float(after[best])
