# The species have different bins: their bars cannot be compared.
def flipper_lengths(axes: Axes, birds: pd.DataFrame, bins: int) -> None:
    everybody = birds["flipper_length_mm"]
    edges = np.linspace(everybody.min(), everybody.max(), bins + 1)  # one set for all
    for species, rows in birds.groupby("species"):
        lengths = rows["flipper_length_mm"]
        axes.hist(lengths, bins=bins, alpha=0.5, color=COLOURS[species], label=species)
    axes.set_xlabel("flipper length (mm)")
    axes.set_ylabel("birds")
    axes.legend()
