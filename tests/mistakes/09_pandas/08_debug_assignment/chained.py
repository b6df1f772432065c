# Nothing has changed. Was the mass written into a table that nobody kept?
def corrected(birds: pd.DataFrame, ring: str, grams: float) -> pd.DataFrame:
    new = birds.copy()
    # new[…] alone would be another table: two brackets in a row write into what nobody keeps.
    # One .loc with rows and column together writes into `new` itself.
    new[new["ring"] == ring]["body_mass_g"] = grams
    return new
