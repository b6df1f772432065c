# Some folds have more patients than others, by two or more.
def deal(groups: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    names, place = np.unique(groups, return_inverse=True)
    # Each patient draws a fold, and all rows of a patient take it.
    drawn = rng.integers(0, k, len(names))
    drawn[:k] = np.arange(k)
    return drawn[place]
