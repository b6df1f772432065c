# These are the odds against. Something likely has large odds.
def odds(p: np.ndarray) -> np.ndarray:
    return (1 - p) / p
