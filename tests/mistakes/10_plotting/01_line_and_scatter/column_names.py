# That is a column's name, as the table has it. LABELS has words for people.
def species_chart(birds: pd.DataFrame, x: str, y: str) -> Axes:
    _, axes = plt.subplots()
    # Each call of scatter takes the next colour by itself, and the label goes into the legend.
    for species, rows in birds.groupby("species"):
        axes.scatter(rows[x], rows[y], label=species)
    axes.set(xlabel=x, ylabel=y)
    axes.legend()
    return axes
