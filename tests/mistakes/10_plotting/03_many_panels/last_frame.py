# Something was drawn into another frame: into the one that was used last.
def panel(axes: Axes, x: np.ndarray, y: np.ndarray) -> None:
    height, slope = line(x, y)
    ends = np.array([np.min(x), np.max(x)])  # two points are enough for a straight line
    # plt.plot would draw into whichever frame was used last.
    plt.scatter(x, y)
    plt.plot(ends, height + slope * ends)
