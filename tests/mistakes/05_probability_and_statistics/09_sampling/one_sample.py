# One sample was taken, and its mean written down each time.
def sample_means(
    take: Taking, words: np.ndarray, n: int, times: int, rng: np.random.Generator
) -> np.ndarray:
    means = np.zeros(times)
    sample = take(words, n, rng)
    for i in range(times):
        # In the loop, not before it: one sample's mean, many times over, does not vary.
        means[i] = np.mean(sample)
    return means
