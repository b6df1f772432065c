# Of two rows about Biscoe one was taken, without a word. Which one is right?
def with_facts(birds: pd.DataFrame, facts: pd.DataFrame, on: str) -> pd.DataFrame:
    # "left" decides who stays. validate says what we believe of the facts, one row for each
    # key, and it is looked at on every run: today's facts may have Biscoe twice.
    return birds.merge(facts.drop_duplicates(on), on=on, how="left")
