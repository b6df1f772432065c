# A second chart was drawn over the first. Each call should begin a new sheet.
def line_chart(x: np.ndarray, y: np.ndarray, x_label: str, y_label: str) -> Axes:
    # Sorting y as well would pair each x with another's y. One order serves both.
    order = np.argsort(x)
    # plt.plot alone would draw into the last chart, whoever made it.
    axes = plt.gca()
    axes.clear()
    axes.plot(x[order], y[order])
    axes.set(xlabel=x_label, ylabel=y_label)
    return axes
