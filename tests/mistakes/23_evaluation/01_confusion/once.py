# A pair that comes again was not counted again.
def confusion(y: np.ndarray, called: np.ndarray, c: int) -> np.ndarray:
    table = np.zeros((c, c), dtype=int)
    # add.at counts a pair as often as it comes. table[y, called] += 1 would count it once.
    table[y, called] += 1
    return table
