# The largest number was taken for the length. All of them are part of it.
def clip(slopes: Slopes, most: float) -> Slopes:
    length = max(np.abs(each).max() for each in slopes.values())
    factor = most / length if length > most else 1.0
    return {name: each * factor for name, each in slopes.items()}
