# Fixed links before the first weight were counted too.
def deepest(units: int, links: list[Link]) -> int:
    best = [0] * units
    for start, end, changeable in sorted(links):
        # A fixed link makes a path longer only behind a weight: before it, depth stays 0.
        if True:
            best[end] = max(best[end], best[start] + 1)
    return max(best, default=0)
