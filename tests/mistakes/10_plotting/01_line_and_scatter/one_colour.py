# All species have the same colour: nobody can tell them apart.
def species_chart(birds: pd.DataFrame, x: str, y: str) -> Axes:
    _, axes = plt.subplots()
    # Each call of scatter takes the next colour by itself, and the label goes into the legend.
    axes.scatter(birds[x], birds[y], label="penguins")
    axes.set(xlabel=LABELS[x], ylabel=LABELS[y])
    axes.legend()
    return axes
