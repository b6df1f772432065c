# New arrays are promised, and these share their numbers with the ones that were given.
def clip(slopes: Slopes, most: float) -> Slopes:
    length = np.sqrt(sum((each**2).sum() for each in slopes.values()))
    if length <= most:
        return slopes
    return {name: each * most / length for name, each in slopes.items()}
