# The slope came first. The height should.
def fit(rows: pd.DataFrame, x: str, y: str) -> tuple[float, float]:
    pairs = rows[[x, y]].dropna()
    dx, dy = pairs[x] - pairs[x].mean(), pairs[y] - pairs[y].mean()
    slope = (dx * dy).sum() / (dx**2).sum()
    return float(slope), float(pairs[y].mean() - slope * pairs[x].mean())
