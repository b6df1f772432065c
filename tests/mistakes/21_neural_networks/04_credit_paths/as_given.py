# The links were taken as they came. What if a link comes before those that lead to it?
def deepest(units: int, links: list[Link]) -> int:
    best = [0] * units
    for start, end, changeable in links:
        # A fixed link makes a path longer only behind a weight: before it, depth stays 0.
        if changeable or best[start] > 0:
            best[end] = max(best[end], best[start] + 1)
    return max(best, default=0)
