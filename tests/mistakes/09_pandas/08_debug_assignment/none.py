# Your function returned nothing. `print` shows a value, `return` gives it to the caller.
def weighed(birds: pd.DataFrame) -> pd.DataFrame:
    # inplace=True cut the table of whoever called, and handed None back to remind of that.
    return birds.copy().dropna(subset=["body_mass_g"], inplace=True)
