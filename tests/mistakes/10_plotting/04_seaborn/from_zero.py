# Negative numbers get the colour of 0: the scale begins there.
def heat_map(table: pd.DataFrame) -> Axes:
    plt.figure(figsize=(7, 5.6), layout="constrained")
    # Fixed ends: the same colour means the same correlation in every table of the report.
    return sns.heatmap(table, vmin=0, vmax=1, cmap="RdBu_r", annot=True)
