# More than the first word is left.
def spelled(words: pd.Series) -> pd.Series:
    # split() without an argument drops the spaces at the ends, and gives an empty cell no word
    # at all; .str[0] of no word is missing.
    return words.str.strip().str.capitalize()
