# Every row has its own label here, and a tree gives its own rows other labels. Do rows and
# labels come from the same bag?
def forest(
    X: np.ndarray, y: np.ndarray, count: int, size: int, rng: np.random.Generator
) -> list[Tree]:
    bags = rng.integers(0, len(y), size=(count, len(y)))
    return [grow(X[bag], y, size, rng) for bag in bags]
