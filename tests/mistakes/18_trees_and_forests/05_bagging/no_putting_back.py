# A bag has every row exactly once. What happens to a row number after it was drawn?
def draw_bags(n: int, count: int, rng: np.random.Generator) -> np.ndarray:
    return np.array([rng.permutation(n) for _ in range(count)])
