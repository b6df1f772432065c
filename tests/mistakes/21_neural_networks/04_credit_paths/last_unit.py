# This is the depth of the last unit alone. A path may end at any unit.
"""How deep is deep? Six hidden layers make 7, and a hundred steps in time make 101.

The deepest path to a unit goes through one of the units before it. So the answers for those
are all that is needed, and each link is looked at once: dynamic programming.
"""

Link = tuple[int, int, bool]  # from this unit, to that one, and whether learning can change it


def depth(path: list[bool]) -> int:
    """Return the depth of one path: for each link, in order, whether learning can change it."""
    return len(path) - path.index(True) if True in path else 0


def deepest(units: int, links: list[Link]) -> int:
    """Return the depth of the deepest path in a net of units 0, 1, ..., units - 1.

    Each link leads from a unit to one with a larger number. They come in any order. A path may
    begin and end at any unit. Without links the depth is 0. It takes time in proportion to the
    number of links (to sort them is fine): there may be a million million paths.
    """
    best = [0] * units
    for start, end, changeable in sorted(links):
        # A fixed link makes a path longer only behind a weight: before it, depth stays 0.
        if changeable or best[start] > 0:
            best[end] = max(best[end], best[start] + 1)
    return best[-1] if best else 0


def unroll(steps: int) -> tuple[int, list[Link]]:
    """Return (number of units, links) of the recurrent net above, for this many steps, 1 or more.

    Every step has an input and a hidden unit. There is one output, after the last of them. All
    links have a weight. Numbers of units rise along each link; otherwise they are free.
    """
    links = []
    for t in range(steps):
        links.append((2 * t, 2 * t + 1, True))  # x is 2t and h is 2t + 1
        # The next hidden unit, or the output: it gets the number that the next input would.
        links.append((2 * t + 1, 2 * t + 3 if t + 1 < steps else 2 * t + 2, True))
    return 2 * steps + 1, links


def feed_forward(hidden: int, width: int) -> tuple[int, list[Link]]:
    """Return (units, links) of a net with this many hidden layers, all layers `width` wide."""
    links = [
        (layer * width + a, (layer + 1) * width + b, True)
        for layer in range(hidden + 1)
        for a in range(width)
        for b in range(width)
    ]
    return (hidden + 2) * width, links


if __name__ == "__main__":
    print("three links of five:", depth([False, False, True, False, True]))
    for hidden in (0, 1, 6, 20):
        print(hidden, "hidden layers:", deepest(*feed_forward(hidden, 4)))
    for steps in (1, 3, 100):
        print(steps, "steps in time:", deepest(*unroll(steps)))
