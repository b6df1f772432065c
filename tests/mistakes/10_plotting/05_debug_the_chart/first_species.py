# Some birds fall outside of all bins.
def flipper_lengths(axes: Axes, birds: pd.DataFrame, bins: int) -> None:
    everybody = birds.loc[birds["species"] == "Gentoo", "flipper_length_mm"]
    edges = np.linspace(everybody.min(), everybody.max(), bins + 1)  # one set for all
    for species, rows in birds.groupby("species"):
        lengths = rows["flipper_length_mm"]
        axes.hist(lengths, bins=edges, alpha=0.5, color=COLOURS[species], label=species)
    axes.set_xlabel("flipper length (mm)")
    axes.set_ylabel("birds")
    axes.legend()
