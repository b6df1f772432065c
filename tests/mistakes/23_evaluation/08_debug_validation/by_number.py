# The same deal comes again and again. Is it left to chance who goes where?
def deal(groups: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    names, place = np.unique(groups, return_inverse=True)
    # Each patient draws a fold, and all rows of a patient take it.
    return (np.arange(len(names)) % k)[place]
