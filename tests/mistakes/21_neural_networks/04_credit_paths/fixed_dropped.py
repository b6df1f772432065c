# Where a fixed link came, the path was lost. It is a link as well, behind a weight.
def deepest(units: int, links: list[Link]) -> int:
    best = [0] * units
    for start, end, changeable in sorted(links):
        # A fixed link makes a path longer only behind a weight: before it, depth stays 0.
        if changeable:
            best[end] = max(best[end], best[start] + 1)
    return max(best, default=0)
