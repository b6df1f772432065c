# That is the run with the largest total.
def best_of(Z: np.ndarray, c: int, tries: int, seed: int) -> np.ndarray:
    # Outside of the loop: a generator that is made anew each time begins with the same rows.
    rng = np.random.default_rng(seed)
    runs = [cluster(Z, rng.choice(len(Z), c, replace=False)) for _ in range(tries)]
    return max(runs, key=lambda groups: total(Z, groups))
