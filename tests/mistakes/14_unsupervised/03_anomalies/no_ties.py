# Equal densities do not count at all. A tie is half a success.
def noticed(density: np.ndarray, odd: np.ndarray) -> float:
    # A table of pairs: a row for each odd one, a column for each normal one.
    ours, theirs = density[odd][:, None], density[~odd]
    return float(np.mean((ours < theirs)))
