# The sex is in capital letters.
def load(path: Path | str) -> pd.DataFrame:
    raw = pd.read_csv(path)
    return pd.DataFrame(
        {
            "species": raw["Species"].str.split().str[0],
            "sex": raw["Sex"],
            "year": raw["Date Egg"].str[:4].astype(int),
            "mass_g": raw["Body Mass (g)"],
        }
    )
