# Nothing stands above: what is to be seen?
def one_figure(rows: pd.DataFrame, x: str, y: str, group: str) -> Figure:
    figure, axes = plt.subplots()
    for name, own in rows.groupby(group):
        # The line takes the colour that its points were given, whichever that was.
        (cloud,) = axes.plot(own[x], own[y], "o", label=name)
        draw_line(axes, own, x, y, color=cloud.get_color())
    draw_line(axes, rows, x, y, color="black", label="all together")
    axes.set(xlabel=LABELS[x], ylabel=LABELS[y])
    axes.legend()
    return figure
