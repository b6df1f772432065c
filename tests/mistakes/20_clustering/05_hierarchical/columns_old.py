# The lines are new, and the columns still hold the old distances.
def agglomerate(D: np.ndarray, link: str) -> list[Merge]:
    table = D.astype(float)
    np.fill_diagonal(table, np.inf)  # nobody is joined with himself
    names = list(range(len(D)))  # which cluster a line of the table stands for
    merges = []
    for new in range(len(D), 2 * len(D) - 1):
        a, b = np.unravel_index(table.argmin(), table.shape)
        merges.append((names[a], names[b], float(table[a, b])))
        together = join(table[a], table[b], link)
        table[a] = together
        # The minimum of inf and a distance to b is that distance: the diagonal needs its inf back.
        table[a, a] = np.inf
        table[b], table[:, b] = np.inf, np.inf
        names[a] = new
    return merges
