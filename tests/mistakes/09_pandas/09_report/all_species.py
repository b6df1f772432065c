# This is the change of all species together. More Gentoos were caught.
def change(birds: pd.DataFrame, species: str) -> str:
    own = birds.dropna(subset=["mass_g"])
    # groupby sorts its labels, so the first and the last row are the first and the last year.
    means = own.groupby("year")["mass_g"].mean()
    grams = means.iloc[-1] - means.iloc[0]
    return (
        f"From {means.index[0]} to {means.index[-1]} the mean mass of the {species} "
        f"{'rose' if grams > 0 else 'fell'} by {abs(grams):.0f} g."
    )
