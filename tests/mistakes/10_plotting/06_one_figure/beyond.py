# This line reaches beyond the points that it was fitted to.
def one_figure(rows: pd.DataFrame, x: str, y: str, group: str) -> Figure:
    figure, axes = plt.subplots()
    for name, own in rows.groupby(group):
        # The line takes the colour that its points were given, whichever that was.
        (cloud,) = axes.plot(own[x], own[y], "o", label=name)
        draw_line(axes, own, rows, x, y, color=cloud.get_color())
    draw_line(axes, rows, rows, x, y, color="black", label="all together")
    axes.set(xlabel=LABELS[x], ylabel=LABELS[y], title=caption(rows, x, y, group))
    axes.legend()
    return figure


def draw_line(
    axes: Axes, rows: pd.DataFrame, whole: pd.DataFrame, x: str, y: str, **style: object
) -> None:
    height, slope = fit(rows, x, y)
    measured = whole.dropna(subset=[x, y])[x]
    ends = np.array([measured.min(), measured.max()])
    axes.plot(ends, height + slope * ends, **style)
