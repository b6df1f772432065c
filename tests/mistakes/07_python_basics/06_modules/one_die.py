# Only even sums: one die was thrown, and counted twice.
# whole file
"""A module that can be imported by others without a sound.

Whoever imports a file wants its functions, and not its output, its hours of training, or its
hand on the dice that all share.
"""

import random
from collections import Counter


def throws(times: int, seed: int) -> list[int]:
    """Return the sums of two dice thrown `times` times, each 2 to 12.

    The same seed gives the same sums, whatever else is rolled in the program, and nothing else
    in the program notices.
    """
    # random.seed(seed) would set everybody's dice, and be disturbed by everybody's.
    dice = random.Random(seed)
    # Two dice, and not randint(2, 12): there is one way to a 12, and there are six to a 7.
    return [2 * dice.randint(1, 6) for _ in range(times)]


def tally(sums: list[int]) -> list[int]:
    """Return how often 2, 3, … 12 occur among the sums: eleven numbers, some perhaps 0."""
    # A Counter knows only what it has seen, so counts.values() would leave out a sum that never
    # came, and stand in the order of the throws.
    counts = Counter(sums)
    return [counts[total] for total in range(2, 13)]


def main() -> None:
    """Throw two dice 180 times and draw how often each sum came. Finished."""
    for total, times in enumerate(tally(throws(180, seed=1)), start=2):
        print(f"{total:>2} {'#' * times}")


def start(name: str) -> None:
    """Announce the dice and call main() in a script; do nothing where the file is imported.

    `name` is what Python calls this file: "__main__" in a script, else a name of its own.
    """
    # The comparison decides while the file is being run. Most files have no such function: there
    # the last lines stand behind `if __name__ == "__main__":`, at the left edge.
    if name == "__main__":
        print("Two dice, thrown 180 times:")
        main()


start(__name__)
