# The two numbers changed places.
def gaps(birds: pd.DataFrame) -> str:
    unsexed, unweighed = birds["mass_g"].isna().sum(), birds["sex"].isna().sum()
    return (
        f"Of {len(birds)} penguins {unweighed} were not weighed, "
        f"and of {unsexed} the sex is unknown."
    )
