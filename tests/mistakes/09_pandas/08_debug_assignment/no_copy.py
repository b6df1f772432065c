# The input was changed. Does your function work on a copy?
def corrected(birds: pd.DataFrame, ring: str, grams: float) -> pd.DataFrame:
    new = birds
    # new[…] alone would be another table: two brackets in a row write into what nobody keeps.
    # One .loc with rows and column together writes into `new` itself.
    new.loc[new["ring"] == ring, "body_mass_g"] = grams
    return new
