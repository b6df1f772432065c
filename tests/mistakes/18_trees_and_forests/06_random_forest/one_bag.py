# Several trees know exactly the same rows.
def forest(
    X: np.ndarray, y: np.ndarray, count: int, size: int, rng: np.random.Generator
) -> list[Tree]:
    bags = [rng.integers(0, len(y), size=len(y))] * count
    return [grow(X[bag], y[bag], size, rng) for bag in bags]
