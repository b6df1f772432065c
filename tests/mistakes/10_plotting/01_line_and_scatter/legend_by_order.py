# The legend shows a name beside a colour that its birds do not have.
def species_chart(birds: pd.DataFrame, x: str, y: str) -> Axes:
    _, axes = plt.subplots()
    # Each call of scatter takes the next colour by itself, and the label goes into the legend.
    for species, rows in birds.groupby("species"):
        axes.scatter(rows[x], rows[y])
    axes.set(xlabel=LABELS[x], ylabel=LABELS[y])
    axes.legend(birds["species"].unique())
    return axes
