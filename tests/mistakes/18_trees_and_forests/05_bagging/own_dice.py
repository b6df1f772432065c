# Generators with different seeds gave the same bags. Is `rng` used at all?
def draw_bags(n: int, count: int, rng: np.random.Generator) -> np.ndarray:
    return np.random.default_rng(7).integers(0, n, size=(count, n))
