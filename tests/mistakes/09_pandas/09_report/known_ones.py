# These are the ones that are known.
def gaps(birds: pd.DataFrame) -> str:
    unweighed, unsexed = birds["mass_g"].count(), birds["sex"].count()
    return (
        f"Of {len(birds)} penguins {unweighed} were not weighed, "
        f"and of {unsexed} the sex is unknown."
    )
