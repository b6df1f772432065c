# A bar stands on another one. Each histogram should stand on the axis.
def histograms(groups: dict[str, np.ndarray], bins: int) -> Axes:
    """Return the Axes of a new figure: a histogram for each group, one over the other.

    All have the bins of `shared_edges`, and densities for heights. Each has a colour of its
    own, through which the others can be seen, and its name in a legend.
    """
    _, axes = plt.subplots()
    edges = shared_edges(groups, bins)  # once, before the loop: that is the whole point
    axes.hist(
        list(groups.values()), bins=edges, density=True, stacked=True, alpha=0.5, label=list(groups)
    )
    axes.legend()
    return axes
