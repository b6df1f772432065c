# The last door was never tried.
def train(
    step: Step,
    n: int,
    m: int,
    episodes: int,
    epsilon: float,
    rng: np.random.Generator,
    rate: float = 0.5,
    discount: float = 0.9,
) -> np.ndarray:
    Q = np.zeros((n, m))
    for _ in range(episodes):
        s, t, over = 0, 0, False
        while not over:
            # The upper bound of rng.integers is left out, so m it is.
            a = (
                int(rng.integers(0, max(m - 1, 1)))
                if rng.random() < epsilon
                else int(Q[s].argmax())
            )
            after, reward, terminated, truncated = step(s, a, t)
            over = terminated or truncated
            # Both stop the episode; only the end of the world makes the future worth nothing.
            target = reward if terminated else reward + discount * Q[after].max()
            Q[s, a] += rate * (target - Q[s, a])
            s, t = after, t + 1
    return Q
