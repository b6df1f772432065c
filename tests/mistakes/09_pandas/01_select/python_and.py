# ValueError: The truth value of a Series is ambiguous. Use a.empty, a.item(), a.any() or a.all().
def heavy(birds: pd.DataFrame, island: str, sex: str, grams: float) -> pd.DataFrame:
    # Without its brackets, `birds["island"] == island & …` would begin with island & …, as &
    # binds tighter than ==. And Python's own `and` wants one answer, not one for each row.
    return birds[
        (birds["island"] == island) and (birds["sex"] == sex) and (birds["body_mass_g"] > grams)
    ]
