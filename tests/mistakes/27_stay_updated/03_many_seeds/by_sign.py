# This is what the sign of the mean alone says. How sure is it?
def verdict(mean: float, half: float) -> str:
    if mean > 0:
        return "better"
    if mean < 0:
        return "worse"
    return "no difference seen"
