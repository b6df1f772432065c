# The right keys, each once, but not sorted.
def strangers(left: pd.DataFrame, right: pd.DataFrame, on: str) -> list[str]:
    return [key for key in left[on].drop_duplicates() if key not in set(right[on])]
