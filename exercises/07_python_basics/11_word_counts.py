"""The words of Python's manual, counted: a straight line where nobody drew one.

How does one count words? Make the text comparable (small letters, no commas), cut it, count
with a dictionary, sort. The first steps of every program that reads language are these.

Then something odd. Number the words from the most frequent on: rank 1, 2, 3, … The second
comes about half as often as the first, the third a third as often: count ≈ C / rank. That is
Zipf's law (G. K. Zipf, 1935). With logarithms it is a straight line,

    log(count) ≈ log(C) - 1 · log(rank)

and its slope, near -1 in nearly every language, is the slope of a line through points:

    x = log(rank), y = log(count)
    slope = Σ (x - mean of x) · (y - mean of y)  /  Σ (x - mean of x)²

By hand: counts 12, 6, 4 of the ranks 1, 2, 3 follow the law exactly, and the slope is -1.

Strings, loops, dictionaries and sorting are all there is to it, and the log of `import math`.
"""

from mlx_exercises import data


def words_of(text: str) -> list[str]:
    """Return the words of a text in order, in small letters.

    A word is an unbroken row of letters (str.isalpha says what is one, in any language). All
    else stands between words: "Don't panic, x2!" is ["don", "t", "panic", "x"].
    """
    # TODO: put a space wherever there is no letter, and cut.
    raise NotImplementedError


def count(words: list[str]) -> dict[str, int]:
    """Return how often each word occurs."""
    # TODO: go through the words once. A word that is new has no entry yet.
    raise NotImplementedError


def ranked(counts: dict[str, int]) -> list[tuple[str, int]]:
    """Return pairs (word, count), the most frequent first, equal counts by the alphabet."""
    # TODO: sort by a key that knows both. A minus turns the order of numbers round.
    raise NotImplementedError


def covered(pairs: list[tuple[str, int]], top: int) -> float:
    """Return the share of the whole text, 0 to 1, that its first `top` words make up.

    There may be fewer words than that. Then it is all of the text.
    """
    # TODO: divide what the first words count by what all words count.
    raise NotImplementedError


def slope(pairs: list[tuple[str, int]], top: int) -> float:
    """Return the slope of log(count) against log(rank), for the first `top` pairs, 2 or more.

    There may be fewer pairs than that. The first rank is 1.
    """
    # TODO: two lists of logarithms, their means, and the formula above.
    raise NotImplementedError


if __name__ == "__main__":
    pairs = ranked(count(words_of(data.pythondocs())))
    print(pairs[:10])
    print(f"These ten make up {100 * covered(pairs, 10):.0f} % of the manual.")
    print("slope:", slope(pairs, 200))
