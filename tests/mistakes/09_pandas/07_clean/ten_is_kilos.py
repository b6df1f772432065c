# 12.5 kg or 9 g: the number alone does not tell which unit it is.
def grams(masses: pd.Series) -> pd.Series:
    text = masses.str.lower().str.strip().str.removesuffix("kg").str.removesuffix("g")
    numbers = pd.to_numeric(text, errors="coerce")
    return numbers.where(numbers > 10, numbers * 1000).round()
