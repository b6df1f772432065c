# The longest bar stands first. A chart sorted like that always falls.
def birds_per_year(axes: Axes, birds: pd.DataFrame) -> None:
    # value_counts puts the most frequent first: drawn like that, every time series falls.
    counts = birds["year"].value_counts()
    axes.bar([str(year) for year in counts.index], counts)
    axes.set_ylabel("birds")
