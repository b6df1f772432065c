# The lengths of the tables were added. Squares add up, and the root comes last.
def clip(slopes: Slopes, most: float) -> Slopes:
    length = sum(np.linalg.norm(each) for each in slopes.values())
    factor = most / length if length > most else 1.0
    return {name: each * factor for name, each in slopes.items()}
