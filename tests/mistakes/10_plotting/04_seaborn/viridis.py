# At 0 this map is neither lightest nor darkest. How does one see the sign?
def heat_map(table: pd.DataFrame) -> Axes:
    plt.figure(figsize=(7, 5.6), layout="constrained")
    # Fixed ends: the same colour means the same correlation in every table of the report.
    return sns.heatmap(table, vmin=-1, vmax=1, cmap="viridis", annot=True)
