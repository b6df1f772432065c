# Divided by the largest. The way from smallest to largest is shorter.
def rescaled(values: Sequence[float], low: float = 0.0, high: float = 1.0) -> list[float]:
    smallest, largest = min(values), max(values)  # once, and not again for each value
    stretch = (high - low) / largest
    return [low + stretch * (value - smallest) for value in values]
