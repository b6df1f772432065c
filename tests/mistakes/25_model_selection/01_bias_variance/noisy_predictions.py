# The rounds scatter as if the predictions had got noise as well. Only the measurements have it.
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
        y = curve(x) + rng.normal(0, noise, size=len(x))
        rows.append(B @ np.linalg.lstsq(A, y)[0] + rng.normal(0, noise, size=len(at)))
    return np.array(rows)
