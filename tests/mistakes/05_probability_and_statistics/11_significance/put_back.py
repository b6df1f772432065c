# No way of dealing out these six numbers to groups of two and four gives that.
def shuffled_differences(
    a: np.ndarray, b: np.ndarray, times: int, rng: np.random.Generator
) -> np.ndarray:
    everything = np.concatenate([a, b])
    differences = np.zeros(times)
    for i in range(times):
        # Shuffling a and b each for itself would leave every number in its group.
        shuffled = rng.choice(everything, len(everything))
        differences[i] = np.mean(shuffled[: len(a)]) - np.mean(shuffled[len(a) :])
    return differences
