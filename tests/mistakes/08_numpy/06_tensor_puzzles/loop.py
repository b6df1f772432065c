# The numbers are right, but larger inputs ran more lines of your file: that is a loop.
def roll(v: np.ndarray, steps: int) -> np.ndarray:
    # The question is turned round, from "where does it go?" to "where does it come from?"
    result = v * 0
    for i in range(len(v)):
        result[(i + steps) % len(v)] = v[i]
    return result
