"""Modules: use the files of others, and let others use yours.

A module is a file of Python. `import` runs it once and gives you its names:

    import statistics                       statistics.median([3, 1, 2])   2
    from collections import Counter         counts = Counter("banana")
                                            counts["a"]  3       counts["z"]  0, no KeyError

The module `random` rolls dice. A computer's chance is a calculation that starts from a seed,
and with the same seed it all comes again: so another person can check what you found.

    random.seed(1)               sets the one generator that the whole program shares
    dice = random.Random(1)      makes a generator of your own, that nobody else disturbs
    dice.randint(1, 6)           1 to 6, the 6 as well; dice.randrange(1, 6) ends with 5

This very file is a module, too. The check imports it as another program would, and then nothing
may happen but definitions. And it runs it as a script, and then the dice are to be drawn. Python
tells the two apart by a name: in a script __name__ is "__main__", in a module it is its own.
"""

# TODO: import what the first two functions need, up here where everyone looks for it.


def throws(times: int, seed: int) -> list[int]:
    """Return the sums of two dice thrown `times` times, each 2 to 12.

    The same seed gives the same sums, whatever else is rolled in the program, and nothing else
    in the program notices.
    """
    # TODO: make a generator of your own, once. Two dice are rolled for each sum.
    raise NotImplementedError


def tally(sums: list[int]) -> list[int]:
    """Return how often 2, 3, … 12 occur among the sums: eleven numbers, some perhaps 0."""
    # TODO: let a Counter count, then ask it for each sum in turn.
    raise NotImplementedError


def main() -> None:
    """Throw two dice 180 times and draw how often each sum came. Finished."""
    for total, times in enumerate(tally(throws(180, seed=1)), start=2):
        print(f"{total:>2} {'#' * times}")


def start(name: str) -> None:
    """Announce the dice and call main() in a script; do nothing where the file is imported.

    `name` is what Python calls this file: "__main__" in a script, else a name of its own.
    """
    # TODO: this line greets everybody who imports the file. Let it be printed in a script
    # only, and let main() follow it.
    print("Two dice, thrown 180 times:")


start(__name__)
