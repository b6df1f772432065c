# No frame has a title. Which set is which?
def panels(sets: dict[str, tuple[np.ndarray, np.ndarray]], columns: int) -> Figure:
    rows = math.ceil(len(sets) / columns)
    figure, grid = plt.subplots(rows, columns, sharex=True, sharey=True, squeeze=False)
    for axes, (name, (x, y)) in zip(grid.flat, sets.items(), strict=False):
        panel(axes, x, y)
    # An empty frame looks as if data were missing.
    for axes in grid.flat[len(sets) :]:
        axes.remove()
    return figure
