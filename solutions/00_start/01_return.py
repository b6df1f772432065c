"""Return: how a function hands its answer back.

`return` ends the function and puts its answer where the call stands, so legs(3) can be
used wherever a number can: printed, added, compared, given to another function.
"""


def legs(penguins: int) -> int:
    """Return how many legs that many penguins stand on."""
    # No print here: whoever calls decides whether the answer is to be seen, as the last
    # line of this file does.
    return 2 * penguins


if __name__ == "__main__":
    print("Three penguins stand on", legs(3), "legs.")
