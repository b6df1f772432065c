# Dream stands in the facts twice. It has no birds today. And tomorrow?
def with_facts(birds: pd.DataFrame, facts: pd.DataFrame, on: str) -> pd.DataFrame:
    # "left" decides who stays. validate says what we believe of the facts, one row for each
    # key, and it is looked at on every run: today's facts may have Biscoe twice.
    found = birds.merge(facts, on=on, how="left")
    if len(found) != len(birds):
        raise ValueError
    return found
