# More known pictures ran more lines of your file: there is a second loop.
def one_loop(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    # (d,) meets (m, d) from the right. The sum must take the last axis away, the spots.
    return two_loops(A, B)
