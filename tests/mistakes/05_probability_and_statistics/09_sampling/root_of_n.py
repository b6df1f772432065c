# The root of n was solved for, not n.
def needed(sd: float, wanted: float) -> float:
    return sd / wanted
