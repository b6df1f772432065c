# These are covariances, with units. r has none.
def correlations(birds: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    # The columns first: of a whole table with words in it, corr() refuses to say anything.
    return birds[columns].cov()


def heat_map(table: pd.DataFrame) -> Axes:
    plt.figure(figsize=(7, 5.6), layout="constrained")
    # Fixed ends: the same colour means the same correlation in every table of the report.
    return sns.heatmap(table, vmin=-1, vmax=1, cmap="RdBu_r", annot=True)
