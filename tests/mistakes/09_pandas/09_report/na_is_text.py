# What is missing in the file is a word here.
def load(path: Path | str) -> pd.DataFrame:
    raw = pd.read_csv(path, keep_default_na=False)
    raw["Body Mass (g)"] = pd.to_numeric(raw["Body Mass (g)"], errors="coerce")
    return pd.DataFrame(
        {
            "species": raw["Species"].str.split().str[0],
            "sex": raw["Sex"].str.lower(),
            "year": raw["Date Egg"].str[:4].astype(int),
            "mass_g": raw["Body Mass (g)"],
        }
    )
