# Birds with a gap are gone.
def load(path: Path | str) -> pd.DataFrame:
    raw = pd.read_csv(path)
    return (
        pd.DataFrame(
            {
                "species": raw["Species"].str.split().str[0],
                "sex": raw["Sex"].str.lower(),
                "year": raw["Date Egg"].str[:4].astype(int),
                "mass_g": raw["Body Mass (g)"],
            }
        )
        .dropna()
        .reset_index(drop=True)
    )
