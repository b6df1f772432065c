# No number is written in a cell: one has to guess from the colours.
def heat_map(table: pd.DataFrame) -> Axes:
    plt.figure(figsize=(7, 5.6), layout="constrained")
    # Fixed ends: the same colour means the same correlation in every table of the report.
    return sns.heatmap(table, vmin=-1, vmax=1, cmap="RdBu_r")
