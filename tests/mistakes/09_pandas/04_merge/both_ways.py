# Keys of both sides are in it. Only those of `left` were asked for.
def strangers(left: pd.DataFrame, right: pd.DataFrame, on: str) -> list[str]:
    # Sets forget how often, and their difference has a direction: left, without the right.
    return sorted(set(left[on]) ^ set(right[on]))
