# Every bird with a gap anywhere is gone. Which column counts?
def weighed(birds: pd.DataFrame) -> pd.DataFrame:
    # Without `subset`, nine birds would go only because nobody knows their sex.
    return birds.dropna()
