# There is a male in it.
def heavy(birds: pd.DataFrame, island: str, sex: str, grams: float) -> pd.DataFrame:
    # Without its brackets, `birds["island"] == island & …` would begin with island & …, as &
    # binds tighter than ==. And Python's own `and` wants one answer, not one for each row.
    return birds[(birds["island"] == island) & (birds["body_mass_g"] > grams)]
