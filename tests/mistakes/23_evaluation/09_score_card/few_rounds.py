# So many rounds belong on a card.
def card(
    make: Make, X: np.ndarray, y: np.ndarray, fold: np.ndarray, rng: np.random.Generator
) -> dict[str, float | str]:
    hits = calls(make, X, y, fold) == y
    low, high = interval(hits, 100, rng)
    baseline = float(np.unique(y, return_counts=True)[1].max() / len(y))
    shuffled = control(make, X, y, fold, 5, rng)
    # First the control: if that fails, the other numbers mean nothing.
    if shuffled > baseline + 0.1:
        verdict = KNOWS_TOO_MUCH
    elif low <= baseline:
        verdict = GUESSES
    else:
        verdict = LEARNED
    return {
        "accuracy": float(hits.mean()),
        "low": low,
        "high": high,
        "baseline": baseline,
        "control": shuffled,
        "verdict": verdict,
    }
