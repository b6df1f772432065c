# The axis is cut: it begins above 0, and the lengths of the bars compare wrongly.
def mean_masses(axes: Axes, birds: pd.DataFrame) -> None:
    means = birds.groupby("species")["body_mass_g"].mean().sort_values(ascending=False)
    # A list of colours goes by place, and the places have just been sorted.
    axes.bar(means.index, means, color=[COLOURS[species] for species in means.index])
    # No limits: a bar is read by its length, so it begins at 0. (A line may begin elsewhere.)
    axes.set_ylim(means.min() - 200, means.max() + 100)
    axes.set_ylabel("mean mass (g)")
