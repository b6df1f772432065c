# That is the first run. Was another one better, or are all starts the same?
def best_of(Z: np.ndarray, c: int, tries: int, seed: int) -> np.ndarray:
    # Outside of the loop: a generator that is made anew each time begins with the same rows.
    rng = np.random.default_rng(seed)
    runs = [
        cluster(Z, np.random.default_rng(seed).choice(len(Z), c, replace=False))
        for _ in range(tries)
    ]
    return min(runs, key=lambda groups: total(Z, groups))
