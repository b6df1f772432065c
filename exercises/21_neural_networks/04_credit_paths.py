"""How deep is deep? A survey's answer, counted on real chains of causes.

In a long chain of causes, who deserves credit for the result? J. Schmidhuber calls such a
chain a credit assignment path (Deep Learning in Neural Networks: An Overview, 2014, arXiv
1404.7828, section 3). Some of its links can be changed by learning, since they have a weight.
Others cannot: a fixed filter, taking the largest of four. The depth of a path is how many
links there are from the first one that can be changed to the end, fixed ones among them:

    fixed, fixed, weight, fixed, weight        3: the last three links
    weight, weight, weight                     3
    fixed, fixed                               0: nothing to learn here

It says how far back credit must travel to reach all that is to be learned. A net is as deep
as its deepest path. With six hidden layers between input and output there are seven layers of
weights, and the depth is 7. A recurrent net feeds its hidden unit back to itself at each step:

    x₁    x₂    x₃             each arrow is a link with a weight
    ↓     ↓     ↓
    h₁ →  h₂ →  h₃ →  y        deepest: x₁ h₁ h₂ h₃ y, four links. And for 100 steps?

More than 10 he called very deep. A net with six hidden layers of 100 units has 100⁶ paths
for each input and output: don't list them.
"""

Link = tuple[int, int, bool]  # from this unit, to that one, and whether learning can change it


def depth(path: list[bool]) -> int:
    """Return the depth of one path: for each link, in order, whether learning can change it."""
    # TODO: count the links from the first that can be changed to the end, or return 0 without any.
    raise NotImplementedError


def deepest(units: int, links: list[Link]) -> int:
    """Return the depth of the deepest path in a net of units 0, 1, ..., units - 1.

    Each link leads from a unit to one with a larger number. They come in any order. A path may
    begin and end at any unit. Without links the depth is 0. It takes time in proportion to the
    number of links (to sort them is fine): there may be a million million paths.
    """
    # TODO: go through the units in order, and keep for each one the deepest path that ends there.
    raise NotImplementedError


def unroll(steps: int) -> tuple[int, list[Link]]:
    """Return (number of units, links) of the recurrent net above, for this many steps, 1 or more.

    Every step has an input and a hidden unit. There is one output, after the last of them. All
    links have a weight. Numbers of units rise along each link; otherwise they are free.
    """
    # TODO: number the units, and list the links between them.
    raise NotImplementedError


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
