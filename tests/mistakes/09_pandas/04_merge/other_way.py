# These keys are on the right alone. The ones on the left were asked for.
def strangers(left: pd.DataFrame, right: pd.DataFrame, on: str) -> list[str]:
    # Sets forget how often, and their difference has a direction: left, without the right.
    return sorted(set(right[on]) - set(left[on]))
