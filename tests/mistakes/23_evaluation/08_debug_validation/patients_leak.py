# A patient is in more than one fold. Whoever learns from the others has met this patient already.
def deal(groups: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    names, place = np.unique(groups, return_inverse=True)
    # Each patient draws a fold, and all rows of a patient take it.
    return rng.permutation(len(place)) % k
