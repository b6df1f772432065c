# Two birds are compared, one of each year. The means of the years were asked for.
def change(birds: pd.DataFrame, species: str) -> str:
    own = birds[birds["species"] == species].dropna(subset=["mass_g"])
    # groupby sorts its labels, so the first and the last row are the first and the last year.
    means = own.sort_values("year", kind="stable").set_index("year")["mass_g"]
    grams = means.iloc[-1] - means.iloc[0]
    return (
        f"From {means.index[0]} to {means.index[-1]} the mean mass of the {species} "
        f"{'rose' if grams > 0 else 'fell'} by {abs(grams):.0f} g."
    )
