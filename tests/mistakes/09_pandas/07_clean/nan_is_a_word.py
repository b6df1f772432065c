# A missing cell has become a word.
def spelled(words: pd.Series) -> pd.Series:
    # split() without an argument drops the spaces at the ends, and gives an empty cell no word
    # at all; .str[0] of no word is missing.
    return pd.Series(
        [str(word).strip().partition(" ")[0].capitalize() for word in words], index=words.index
    )
