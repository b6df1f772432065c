# It is the wrong ones that were multiplied: those in grams.
def grams(masses: pd.Series) -> pd.Series:
    text = masses.str.lower().str.strip()
    # errors="coerce" makes NaN of what is no number: of "?", but of a forgotten unit as well. So
    # count the gaps before and after; a new unit in the next file must not go by in silence.
    numbers = pd.to_numeric(text.str.removesuffix("kg").str.removesuffix("g"), errors="coerce")
    # 4.025 * 1000 is 4025.0000000000005: not the same bird as one of 4025 g, until rounded.
    return numbers.where(text.str.endswith("kg"), numbers * 1000).round()
