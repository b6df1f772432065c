# In the last of the groups it falls, as it does over all.
def is_paradox(rows: pd.DataFrame, x: str, y: str, group: str) -> bool:
    whole = fit(rows, x, y)[1]
    # A product below zero: different signs, and neither of the two is 0.
    return any(fit(own, x, y)[1] * whole < 0 for _, own in rows.groupby(group))
