# That is a share of the different words. How much of the text is it?
def covered(pairs: list[tuple[str, int]], top: int) -> float:
    """Return the share of the whole text, 0 to 1, that its first `top` words make up."""
    numbers = [number for _, number in pairs]
    return len(numbers[:top]) / len(numbers)
