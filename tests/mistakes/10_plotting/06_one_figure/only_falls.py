# Over all it rises, in each of three groups it falls.
def is_paradox(rows: pd.DataFrame, x: str, y: str, group: str) -> bool:
    whole = fit(rows, x, y)[1]
    # A product below zero: different signs, and neither of the two is 0.
    return all(whole < 0 < fit(own, x, y)[1] for _, own in rows.groupby(group))
