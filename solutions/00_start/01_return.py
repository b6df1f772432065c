"""Functions: return versus print.

`return` ends the function and gives the call its value. The call legs(3) can therefore
stand wherever the number 6 can: it can be printed, added, compared, or passed as an
argument to another function. `print` returns None, so `return print(…)` returns None too.
"""


def legs(penguins: int) -> int:
    """Return the number of legs of this many penguins, two for each."""
    # No print here: the caller decides whether the value is shown, as the last line of this
    # file does. A function that prints can only be used by a person who reads the screen.
    return 2 * penguins


if __name__ == "__main__":
    print("Three penguins have", legs(3), "legs.")
