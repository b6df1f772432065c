# The grams have places behind the point.
def outweigh(table: pd.DataFrame) -> str:
    difference = table["male_g"] - table["female_g"]
    # NaN > 0 is False, as it should be: who was not measured outweighs nobody.
    heavier = int((difference > 0).sum())
    return (
        f"Males outweigh females in {heavier} of {len(table)} species, "
        f"most among the {difference.idxmax()}: by {difference.max():.1f} g."
    )
