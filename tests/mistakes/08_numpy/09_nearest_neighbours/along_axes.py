# These are the ways along the axes, added up. Pythagoras goes straight.
def one_loop(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    # (d,) meets (m, d) from the right. The sum must take the last axis away, the spots.
    return np.array([np.abs(B - row).sum(axis=1) for row in A])
