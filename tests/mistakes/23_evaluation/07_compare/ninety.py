# The interval is too narrow. Which percentiles leave 95 % in the middle?
def bootstrap(
    y: np.ndarray, a: np.ndarray, b: np.ndarray, draws: int = 2000, seed: int = 0
) -> tuple[float, float]:
    rng = np.random.default_rng(seed)
    n = len(y)
    # 1 where only A is right, -1 where only B is, else 0: one number keeps the pair together.
    gains = (a == y).astype(float) - (b == y)
    means = gains[rng.integers(0, n, size=(draws, n))].mean(axis=1)
    low, high = np.percentile(means, [25, 75])
    return float(low), float(high)
