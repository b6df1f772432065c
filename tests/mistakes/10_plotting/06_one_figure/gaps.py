# These are nan. Do the gaps go in with the rest?
def fit(rows: pd.DataFrame, x: str, y: str) -> tuple[float, float]:
    a, b = rows[x].to_numpy(), rows[y].to_numpy()
    dx, dy = a - a.mean(), b - b.mean()
    slope = (dx * dy).sum() / (dx**2).sum()
    return float(b.mean() - slope * a.mean()), float(slope)
