# This is the depth of the last unit alone. A path may end at any unit.
def deepest(units: int, links: list[Link]) -> int:
    best = [0] * units
    for start, end, changeable in sorted(links):
        # A fixed link makes a path longer only behind a weight: before it, depth stays 0.
        if changeable or best[start] > 0:
            best[end] = max(best[end], best[start] + 1)
    return best[-1] if best else 0
