# A key stands in it more than once.
def strangers(left: pd.DataFrame, right: pd.DataFrame, on: str) -> list[str]:
    # Sets forget how often, and their difference has a direction: left, without the right.
    return sorted(left.loc[~left[on].isin(right[on]), on])
