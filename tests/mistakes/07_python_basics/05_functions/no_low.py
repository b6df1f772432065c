# It cannot be called like this: too many positional arguments. What stands in its `def` line?
def rescaled(values: Sequence[float]) -> list[float]:
    low, high = 0.0, 1.0
    smallest, largest = min(values), max(values)  # once, and not again for each value
    stretch = (high - low) / (largest - smallest)
    return [low + stretch * (value - smallest) for value in values]
