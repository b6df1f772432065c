# The pushes have changed places: 1 is for a score above 0.
def act(w: np.ndarray, x: np.ndarray) -> int:
    return int(w @ x < 0)
