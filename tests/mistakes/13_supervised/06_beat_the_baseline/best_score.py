# They stand by their best score. A single exam may be luck.
def ranking(scores: dict[str, np.ndarray]) -> list[tuple[str, float, float]]:
    rows = [(name, float(each.mean()), float(each.min())) for name, each in scores.items()]
    return sorted(rows, key=lambda row: -float(scores[row[0]].max()))
