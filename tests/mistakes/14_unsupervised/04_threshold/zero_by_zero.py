# Something was divided by 0. Who is flagged, and who is ill?
def judged(flagged: np.ndarray, ill: np.ndarray) -> tuple[float, float, float]:
    hits = np.sum(flagged & ill)
    # Whoever has no hits has 0 for all three, whether or not there was something to divide by.
    precision, recall = float(hits / np.sum(flagged)), float(hits / np.sum(ill))
    return precision, recall, 2 * precision * recall / (precision + recall)
