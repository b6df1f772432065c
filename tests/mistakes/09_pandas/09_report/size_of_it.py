# The largest difference here is one of heavier females.
def outweigh(table: pd.DataFrame) -> str:
    difference = table["male_g"] - table["female_g"]
    # NaN > 0 is False, as it should be: who was not measured outweighs nobody.
    heavier = int((difference > 0).sum())
    return (
        f"Males outweigh females in {heavier} of {len(table)} species, "
        f"most among the {difference.abs().idxmax()}: by {difference.abs().max():.0f} g."
    )
