"""The words of Python's manual, counted in five small functions.

Each can be tried alone, with three words. A single long function that does all of it could
only be tried on the manual, where nobody knows what is right.
"""

import math

from mlx_exercises import data


def words_of(text: str) -> list[str]:
    """Return the words of a text in order, in small letters.

    A word is an unbroken row of letters (str.isalpha says what is one, in any language). All
    else stands between words: "Don't panic, x2!" is ["don", "t", "panic", "x"].
    """
    # Not text.split() and strip of some marks: the next text has marks that are not on your list.
    letters = [letter if letter.isalpha() else " " for letter in text.lower()]
    return "".join(letters).split()


def count(words: list[str]) -> dict[str, int]:
    """Return how often each word occurs."""
    counts = {}
    for word in words:
        # counts[word] += 1 asks for an entry that a new word does not have. And
        # words.count(word) would read the whole text again for every word of it.
        counts[word] = counts.get(word, 0) + 1
    return counts


def ranked(counts: dict[str, int]) -> list[tuple[str, int]]:
    """Return pairs (word, count), the most frequent first, equal counts by the alphabet."""
    # reverse=True would turn the alphabet round as well.
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def covered(pairs: list[tuple[str, int]], top: int) -> float:
    """Return the share of the whole text, 0 to 1, that its first `top` words make up.

    There may be fewer words than that. Then it is all of the text.
    """
    numbers = [number for _, number in pairs]
    return sum(numbers[:top]) / sum(numbers)


def slope(pairs: list[tuple[str, int]], top: int) -> float:
    """Return the slope of log(count) against log(rank), for the first `top` pairs, 2 or more.

    There may be fewer pairs than that. The first rank is 1.
    """
    # enumerate from 1, as log(0) does not exist.
    x = [math.log(rank) for rank, _ in enumerate(pairs[:top], start=1)]
    y = [math.log(number) for _, number in pairs[:top]]
    # len(x) and not top: a short text has fewer words than that.
    mean_x = sum(x) / len(x)
    # The mean of y may stay in: it would be multiplied by Σ (x - mean of x), and that is 0.
    together = sum((a - mean_x) * b for a, b in zip(x, y, strict=True))
    return together / sum((a - mean_x) ** 2 for a in x)


if __name__ == "__main__":
    pairs = ranked(count(words_of(data.pythondocs())))
    print(pairs[:10])
    print(f"These ten make up {100 * covered(pairs, 10):.0f} % of the manual.")
    print("slope:", slope(pairs, 200))
