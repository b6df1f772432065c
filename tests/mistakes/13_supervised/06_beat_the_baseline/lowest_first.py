# The lowest mean comes first.
def ranking(scores: dict[str, np.ndarray]) -> list[tuple[str, float, float]]:
    rows = [(name, float(each.mean()), float(each.min())) for name, each in scores.items()]
    return sorted(rows, key=lambda row: row[1])
