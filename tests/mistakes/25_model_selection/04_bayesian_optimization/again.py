# Row 5 was tried twice. Its value was known.
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
        gain = expected_improvement(mean, std, y.min())
        gain[tried] = -np.inf
        tried.append(int(gain.argmax()) if len(tried) > 3 else tried[0])
        values.append(function(candidates[tried[-1]]))
    return tried
