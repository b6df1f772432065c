# All species of the table count, the one without a mean of both sexes, too.
def outweigh(table: pd.DataFrame) -> str:
    difference = table["male_g"] - table["female_g"]
    # NaN > 0 is False, as it should be: who was not measured outweighs nobody.
    heavier = int((difference > 0).sum())
    return (
        f"Males outweigh females in {heavier} of {difference.count()} species, "
        f"most among the {difference.idxmax()}: by {difference.max():.0f} g."
    )
