# The sign is turned: it is the mean of the first group less that of the second.
def shuffled_differences(
    a: np.ndarray, b: np.ndarray, times: int, rng: np.random.Generator
) -> np.ndarray:
    everything = np.concatenate([a, b])
    differences = np.zeros(times)
    for i in range(times):
        # Shuffling a and b each for itself would leave every number in its group.
        shuffled = rng.permutation(everything)
        differences[i] = np.mean(shuffled[len(a) :]) - np.mean(shuffled[: len(a)])
    return differences
