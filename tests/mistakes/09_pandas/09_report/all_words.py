# Nothing is missing: NA is a word here, and so are the masses.
def load(path: Path | str) -> pd.DataFrame:
    raw = pd.read_csv(path, keep_default_na=False)
    return pd.DataFrame(
        {
            "species": raw["Species"].str.split().str[0],
            "sex": raw["Sex"].str.lower(),
            "year": raw["Date Egg"].str[:4].astype(int),
            "mass_g": raw["Body Mass (g)"],
        }
    )
