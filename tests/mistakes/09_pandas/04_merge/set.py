# It is a set. A list was asked for.
def strangers(left: pd.DataFrame, right: pd.DataFrame, on: str) -> list[str]:
    # Sets forget how often, and their difference has a direction: left, without the right.
    return set(left[on]) - set(right[on])
