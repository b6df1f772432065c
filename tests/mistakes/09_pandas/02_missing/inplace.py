# Your function returned nothing. `print` shows a value, `return` gives it to the caller.
def weighed(birds: pd.DataFrame) -> pd.DataFrame:
    # Without `subset`, nine birds would go only because nobody knows their sex.
    return birds.copy().dropna(subset=["body_mass_g"], inplace=True)
