# These are the rows with the lowest means, as if std played no part. An uncertain row may gain more. Are mean, std and best on the same scale?
def minimise(
    function: Callable[[np.ndarray], float],
    candidates: np.ndarray,
    start: list[int],
    rounds: int,
    length: float = 0.3,
    noise: float = 0.001,
) -> list[int]:
    tried = list(start)
    values = [function(candidates[i]) for i in tried]
    for _ in range(rounds):
        # The belief is 0 ± 1 before any trial, so values in the hundreds must come down to that.
        y = np.array(values)
        y = (y - y.mean()) / y.std()
        mean, std = posterior(candidates[tried], y, candidates, length, noise)
        gain = expected_improvement(mean, std, min(values))
        gain[tried] = -np.inf
        tried.append(int(gain.argmax()))
        values.append(function(candidates[tried[-1]]))
    return tried
