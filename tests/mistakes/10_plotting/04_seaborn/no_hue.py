# All birds have one colour. What should the colours mean?
def pair_plot(birds: pd.DataFrame, columns: list[str]) -> sns.PairGrid:
    """Return seaborn's grid of all pairs of the columns, coloured by the column "species".

    birds (n rows) may have more columns than these: they stay out of the grid.
    """
    # Without vars every column of numbers gets in, the year too.
    return sns.pairplot(birds, vars=columns)


def heat_map(table: pd.DataFrame) -> Axes:
    plt.figure(figsize=(7, 5.6), layout="constrained")
    # Fixed ends: the same colour means the same correlation in every table of the report.
    return sns.heatmap(table, vmin=-1, vmax=1, cmap="RdBu_r", annot=True)
