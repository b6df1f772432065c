# A bird of exactly 4,500 g is in it. More than that was asked.
def heavy(birds: pd.DataFrame, island: str, sex: str, grams: float) -> pd.DataFrame:
    # Without its brackets, `birds["island"] == island & …` would begin with island & …, as &
    # binds tighter than ==. And Python's own `and` wants one answer, not one for each row.
    return birds[
        (birds["island"] == island) & (birds["sex"] == sex) & (birds["body_mass_g"] >= grams)
    ]
