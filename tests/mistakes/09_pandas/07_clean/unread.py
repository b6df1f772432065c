# This one is NaN, and a mass was typed in: '3800 g'.
def grams(masses: pd.Series) -> pd.Series:
    return pd.to_numeric(masses.str.removesuffix("kg"), errors="coerce")
