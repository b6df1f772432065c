# The estimates spread too far. Can a point be drawn twice?
def study(
    exact: np.ndarray, quick: np.ndarray, m: int, repeats: int, seed: int
) -> tuple[float, float]:
    """Return the standard deviations of naive and difference estimates over many samples.

    exact and quick are (n,). Each sample has m different points, all of them equally likely.
    """
    rng = np.random.default_rng(seed)
    n, totals = len(exact), []
    for _ in range(repeats):
        # The same points for both: then only the estimators differ.
        drawn = rng.choice(n, m)
        totals.append((naive(exact[drawn], n)[0], difference(exact[drawn], drawn, quick)[0]))
    spread = np.std(totals, axis=0)
    return float(spread[0]), float(spread[1])
