# The rows were numbered anew. Each bird should keep its label.
def weighed(birds: pd.DataFrame) -> pd.DataFrame:
    # Without `subset`, nine birds would go only because nobody knows their sex.
    return birds.dropna(subset=["body_mass_g"]).reset_index(drop=True)
