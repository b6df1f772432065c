# A unit with two ways in kept the one that came last, and not the deeper one.
def deepest(units: int, links: list[Link]) -> int:
    best = [0] * units
    for start, end, changeable in sorted(links):
        # A fixed link makes a path longer only behind a weight: before it, depth stays 0.
        if changeable or best[start] > 0:
            best[end] = best[start] + 1
    return max(best, default=0)
