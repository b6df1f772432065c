# A share of 0.60 of the measurements is off by less than the noise, one standard deviation. Of a normal distribution it is 0.68.
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
    for _ in range(rounds):
        # New noise in each round, one number for each measurement. The places stay.
        y = curve(x) + rng.uniform(-noise * 3**0.5, noise * 3**0.5, size=len(x))
        rows.append(B @ np.linalg.lstsq(A, y)[0])
    return np.array(rows)
