# They moved the other way.
def roll(v: np.ndarray, steps: int) -> np.ndarray:
    # The question is turned round, from "where does it go?" to "where does it come from?"
    return v[(np.arange(len(v)) + steps) % len(v)]
