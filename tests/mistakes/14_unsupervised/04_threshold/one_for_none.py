# A precision of 1 for no alarm at all: here 0 / 0 counts as 0.
def judged(flagged: np.ndarray, ill: np.ndarray) -> tuple[float, float, float]:
    hits = np.sum(flagged & ill)
    # Whoever has no hits has 0 for all three, whether or not there was something to divide by.
    if hits == 0:
        return float(not flagged.any()), 0.0, 0.0
    precision, recall = float(hits / np.sum(flagged)), float(hits / np.sum(ill))
    return precision, recall, 2 * precision * recall / (precision + recall)
