"""Checks for counting words: by regular expressions, Counter and the line of `statistics`."""

import collections
import math
import re
import statistics

from mlx_exercises import data
from mlx_exercises.checking import always, close, equal, matches, unchanged
from mlx_exercises.figures import Bars, Lines, Series

PAIRS = [("the", 12), ("a", 7), ("of", 4), ("to", 1)]


def test_words(exercise):
    """Words are rows of letters in any language, in small letters; digits and marks part them."""
    matches(
        exercise.words_of,
        (
            "Don't panic, x2!",
            "Flat is better than nested.",
            "Être ou ne pas être: straße, naïve",
            "snake_case(self)-->None\n\n  3.14\tEND",
            "",
            "42 + 7",
        ),
        lambda text: re.findall(r"[^\W\d_]+", text.lower()),
        "Everything that is not a letter stands between words.",
        mistakes={
            "Capitals are still there: `The` and `the` would be counted apart.": (
                lambda text: re.findall(r"[^\W\d_]+", text)
            ),
            "Marks still stick to the words. Only the spaces were looked at.": (
                lambda text: text.lower().split()
            ),
            "Marks were taken out, and left nothing between the words beside them.": (
                lambda text: re.sub(r"[\W\d_]", blank_or_nothing, text.lower()).split()
            ),
            "é, ï and ß are letters as well: ask `isalpha`.": (
                lambda text: re.findall("[a-z]+", text.lower())
            ),
            "Digits are still there. `isalnum` takes them for letters, `isalpha` not.": (
                lambda text: re.findall(r"[^\W_]+", text.lower())
            ),
            "There are empty words: double spaces were cut in the middle.": (
                lambda text: re.sub(r"[\W\d_]", " ", text.lower()).split(" ")
            ),
        },
        exact=True,
    )


def blank_or_nothing(match):
    return match[0] if match[0].isspace() else ""


def test_count(exercise):
    """Every word has its count, the first time as well, and the counts add up to the text."""
    for words in (["to", "be", "or", "not", "to", "be", "to"], ["a"], []):
        expected = dict(collections.Counter(words))
        with unchanged(words):
            counts = exercise.count(words)
        if type(counts) in (collections.Counter, collections.defaultdict):
            counts = dict(counts)  # these are dictionaries too, and as good an answer
        equal(
            counts,
            expected,
            "How often is each of the words there?",
            suspects={
                "Every count is one too few: the first time counts as well.": {
                    word: number - 1 for word, number in expected.items()
                },
                "Every word has a 1: the count starts anew each time.": dict.fromkeys(words, 1),
                "Every count is one too many. What does a new word start from?": {
                    word: number + 1 for word, number in expected.items()
                },
            },
        )


def test_ranked(exercise):
    """The most frequent word comes first, and words of equal counts stand in the alphabet."""

    def number(pair):
        return pair[1]

    def right(counts):
        return sorted(sorted(counts.items()), key=number, reverse=True)

    matches(
        exercise.ranked,
        (
            {"be": 2, "or": 1, "to": 3, "not": 1, "all": 2},
            {"z": 1, "y": 1, "x": 10, "w": 9, "b": 100},
            {"one": 5},
            {},
        ),
        right,
        "By count from the top down, then by the alphabet.",
        mistakes={
            "Equal counts stand against the alphabet: `reverse` turned it as well.": (
                lambda counts: sorted(sorted(counts.items()), key=number)[::-1]
            ),
            "Equal counts stand as they came, and not by the alphabet.": (
                lambda counts: sorted(counts.items(), key=number, reverse=True)
            ),
            "The rarest word comes first.": lambda counts: sorted(counts.items(), key=number),
            "The rarest word comes first, though ties are right.": (
                lambda counts: sorted(sorted(counts.items()), key=number)
            ),
            "That is the alphabet. How often does each word occur?": (
                lambda counts: sorted(counts.items())
            ),
            "Those are words alone. Their counts belong to them.": (
                lambda counts: [word for word, _ in right(counts)]
            ),
        },
        exact=True,
    )


def test_covered(exercise):
    """The first word makes up a half of 12, 7, 4 and 1, the first two make up 19 of 24."""

    def share(pairs, top):
        return {0: 0, 1: 12 / 24, 2: 19 / 24, 3: 23 / 24}.get(top, 1)

    matches(
        exercise.covered,
        [(PAIRS, top) for top in (1, 2, 3, 4, 99, 0)],
        share,
        "The first {1} of the words with 12, 7, 4 and 1.",
        mistakes={
            "That is a share of the different words. How much of the text is it?": (
                lambda pairs, top: min(top, 4) / 4
            ),
            "That is in per cent. A share lies between 0 and 1.": (
                lambda pairs, top: 100 * share(pairs, top)
            ),
            "That is how many words of the text they are, and not their share.": (
                lambda pairs, top: 24 * share(pairs, top)
            ),
            "That is the share of a single word, the last of them.": (
                lambda pairs, top: pairs[min(top, 4) - 1][1] / 24
            ),
            "One word too many was counted: places count from 0.": (
                lambda pairs, top: share(pairs, top + 1)
            ),
        },
    )


def line(counts, start=1, log=math.log):
    """Return the slope as the standard library has it."""
    x = [log(rank) for rank in range(start, start + len(counts))]
    return statistics.linear_regression(x, [log(number) for number in counts]).slope


def above(counts):
    """Return the sum above the line in the formula of the slope."""
    x = [math.log(rank) for rank in range(1, len(counts) + 1)]
    return line(counts) * sum((each - statistics.fmean(x)) ** 2 for each in x)


def across(counts):
    """Return the slope with x and y in each other's place."""
    x = [math.log(rank) for rank in range(1, len(counts) + 1)]
    return statistics.linear_regression([math.log(number) for number in counts], x).slope


def test_slope(exercise):
    """Counts 12, 6, 4 have the slope -1, counts as 1 / rank² the slope -2, equal counts 0."""

    def of(answer):
        return lambda pairs, top: answer([number for _, number in pairs[:top]])

    def asked(pairs, top):
        kept = [number for _, number in pairs[:top]]
        return f"The counts {', '.join(map(str, kept))} have the ranks 1 to {len(kept)}."

    matches(
        exercise.slope,
        [
            ([(f"w{place}", number) for place, number in enumerate(counts)], top)
            for counts, top in (
                ([12, 6, 4], 3),
                ([3600, 900, 400, 225, 144], 5),
                ([5, 5, 5], 3),
                ([90, 61, 30, 28, 9], 4),
                ([90, 61, 30], 50),
                ([8, 3, 2, 2, 1, 1, 1], 2),
            )
        ],
        of(line),
        asked,
        mistakes={
            "Every pair was used. Only the first `top` belong to the line.": (
                lambda pairs, top: line([number for _, number in pairs])
            ),
            "The ranks start at 2 there. The first word has rank 1.": (
                of(lambda kept: line(kept, start=2))
            ),
            "The counts went in as they are, and not as logarithms.": (
                of(lambda kept: line([math.exp(number) for number in kept]))
            ),
            "That is without logarithms at all.": of(lambda kept: line(kept, log=float)),
            "The minus is missing: counts fall as ranks grow.": of(lambda kept: -line(kept)),
            "That is the sum above the line alone. It is still to be divided.": of(above),
            "x and y changed places: that is the slope the other way round.": of(across),
        },
    )


def test_manual(exercise):
    """All five together agree about texts of many words, with a Counter's answer."""

    def law(text, top):
        expected = collections.Counter(re.findall(r"[^\W\d_]+", text.lower()))
        pairs = exercise.ranked(exercise.count(exercise.words_of(text)))
        equal(
            pairs,
            sorted(expected.items(), key=lambda pair: (-pair[1], pair[0])),
            "Words, counts and ranks of a piece of the manual.",
            call="ranked(count(words_of(a piece of the manual)))",
        )
        counts = [number for _, number in pairs]
        close(exercise.covered(pairs, top), sum(counts[:top]) / sum(counts), "The first words.")
        close(exercise.slope(pairs, top), line(counts[:top]), "The slope.")

    manual = data.pythondocs()

    def draw(rng):
        start = int(rng.integers(0, len(manual) - 900))
        return manual[start : start + 900], int(rng.integers(2, 40))

    always(law, draw, runs=8)


def show(exercise):
    """Rank the words of the whole manual: the ten first, and Zipf's line."""
    pairs = exercise.ranked(exercise.count(exercise.words_of(data.pythondocs())))
    total = sum(number for _, number in pairs)
    tilt = exercise.slope(pairs, 200)
    ranks = range(1, len(pairs) + 1)
    return (
        Lines(
            [
                Series(ranks, [number for _, number in pairs], "Python's manual", style="points"),
                Series(ranks, [pairs[0][1] / rank for rank in ranks], "first count / rank"),
            ],
            title="Zipf's law",
            x_label="rank",
            y_label="times",
            x_scale="log",
            y_scale="log",
            note=f"The slope over the first 200 ranks is {tilt:.2f}.",
        ),
        Bars(
            dict(pairs[:10]),
            title=f"The ten words that make up {100 * exercise.covered(pairs, 10):.0f} % of it",
            y_label="times",
            note=f"{total:,} words, {len(pairs):,} different ones.",
        ),
    )
