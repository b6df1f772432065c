# The table that was handed in has lost birds. What does `inplace` mean?
def weighed(birds: pd.DataFrame) -> pd.DataFrame:
    # inplace=True cut the table of whoever called, and handed None back to remind of that.
    birds.dropna(subset=["body_mass_g"], inplace=True)
    return birds
