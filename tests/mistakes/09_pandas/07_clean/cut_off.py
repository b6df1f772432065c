# A gram is lost: 4.06 times 1000 is a hair below 4060. Which gram is nearest?
def grams(masses: pd.Series) -> pd.Series:
    text = masses.str.lower().str.strip()
    numbers = pd.to_numeric(text.str.removesuffix("kg").str.removesuffix("g"), errors="coerce")
    return numbers.where(~text.str.endswith("kg"), numbers * 1000) // 1
