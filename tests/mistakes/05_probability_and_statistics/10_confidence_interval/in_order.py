# The answers were taken in the order they came in. Which share lies below?
def bootstrap_interval(
    sample: np.ndarray, statistic: Statistic, times: int, rng: np.random.Generator
) -> tuple[float, float]:
    answers = np.zeros(times)
    for i in range(times):
        # As large as the sample, since the answer for n numbers is what is doubted. And with
        # each number put back: n out of n without that is the sample itself, in a new order.
        answers[i] = statistic(rng.choice(sample, len(sample)))
    return answers[int(0.025 * times)], answers[int(0.975 * times)]
