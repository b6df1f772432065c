# A line joins the birds. Is there anything between two birds?
def species_chart(birds: pd.DataFrame, x: str, y: str) -> Axes:
    _, axes = plt.subplots()
    # Each call of scatter takes the next colour by itself, and the label goes into the legend.
    for species, rows in birds.groupby("species"):
        axes.plot(rows[x], rows[y], marker="o", label=species)
    axes.set(xlabel=LABELS[x], ylabel=LABELS[y])
    axes.legend()
    return axes
