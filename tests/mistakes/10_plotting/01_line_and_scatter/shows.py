# `plt.show` waits for somebody to close the window. The caller shows, not the function.
def species_chart(birds: pd.DataFrame, x: str, y: str) -> Axes:
    _, axes = plt.subplots()
    # Each call of scatter takes the next colour by itself, and the label goes into the legend.
    for species, rows in birds.groupby("species"):
        axes.scatter(rows[x], rows[y], label=species)
    axes.set(xlabel=LABELS[x], ylabel=LABELS[y])
    axes.legend()
    plt.show()
    return axes
