"""Checks for six learning curves: the curves are computed, A to C exactly, D to F by many deals.

For least squares at fixed places, H takes measurements to predictions. Training error is the
mean of (truth - H truth)² plus noise² · (1 - p / n), validation error the same with plus.
"""

import functools

import numpy as np

from mlx_exercises.checking import close, equal, expect, instance_of
from mlx_exercises.figures import Lines, Panels, Table

BEST = {"A": 0.09, "B": 0.09, "C": 0.09, "D": 0.1, "E": 0.1, "F": 0.3}
DEGREES = {"A": 1, "B": 12, "C": 5}
WORDS = ("underfits", "overfits", "fine")


def fitted(degree, n):
    """Return training and validation error of a polynomial on n places of the wave."""
    x = np.linspace(-1, 1, n)
    Q = np.linalg.qr(np.polynomial.legendre.legvander(x, degree))[0]
    truth = np.sin(np.pi * x)
    bias2 = float(np.mean((truth - Q @ (Q.T @ truth)) ** 2))
    p = degree + 1
    return bias2 + 0.09 * (1 - p / n), bias2 + 0.09 * (1 + p / n)


def rows_of(letter, n, rng):
    """Return X (n, 2) and labels, some of them wrong."""
    X = rng.uniform(-1, 1, (n, 2))
    if letter == "F":
        X[:, 0] = X[:, 0] / 4 + np.where(rng.uniform(size=n) < 0.5, -1, 1)
        truth = X[:, 0] > 0
    elif letter == "E":
        truth = (X**2).sum(axis=1) < 2 / np.pi
    else:
        truth = X.sum(axis=1) > 0
    return X, truth ^ (rng.uniform(size=n) < BEST[letter])


def answers(letter, X, y, Z):
    """Return what the model of a letter, trained on X and y, says of Z."""
    if letter == "D":
        return y[((X**2).sum(axis=1) - 2 * Z @ X.T).argmin(axis=1)]
    if letter == "F":
        mine, other = (np.square(Z - X[y == side].mean(axis=0)).sum(axis=1) for side in (1, 0))
        return mine < other
    A, B = (np.column_stack([np.ones(len(each)), each]) for each in (X, Z))
    return B @ np.linalg.lstsq(A, np.where(y, 1.0, -1.0))[0] > 0


@functools.cache
def errors(letter, n):
    """Return training and validation error of a letter with n rows."""
    if letter in DEGREES:
        return fitted(DEGREES[letter], n)
    found = []
    for deal in range(max(40 if letter == "F" else 20, 12_000 // n)):
        rng = np.random.default_rng([deal, n])
        X, y = rows_of(letter, n, rng)
        Z, labels = rows_of(letter, 400, rng)
        found.append(
            [
                np.mean(answers(letter, X, y, X) != y),
                np.mean(answers(letter, X, y, Z) != labels),
            ]
        )
    train, valid = np.mean(found, axis=0)
    return float(train), float(valid)


def verdict(letter):
    train, valid = errors(letter, 52)
    if train - BEST[letter] >= 0.05:
        return "underfits"
    return "overfits" if valid - train >= 0.03 else "fine"


def given(exercise, name):
    """Return what the learner wrote behind a name, once there is something."""
    value = getattr(exercise, name)
    expect(value is not None, f"{name} is still None. What do you expect?")
    return value


def reason(letter):
    """Return what the numbers of a letter say."""
    train, valid = errors(letter, 52)
    best = BEST[letter]
    return {
        "underfits": f"{letter} has an error of {train:.2f} on its own training rows, and {best} "
        "is possible.",
        "overfits": f"{letter} has an error of {train:.2f} on training rows and {valid:.2f} on "
        "new ones. Where does that gap come from?",
        "fine": f"{letter} has an error of {train:.2f} on training rows and {valid:.2f} on new "
        f"ones, and {best} is possible.",
    }[verdict(letter)]


def test_polynomials(exercise):
    """Your words for A, B and C are what their errors at 52 rows say."""
    for letter in "ABC":
        judge(exercise, letter)


def test_classifiers(exercise):
    """Your words for D, E and F are what their errors at 52 rows say."""
    for letter in "DEF":
        judge(exercise, letter)


def judge(exercise, letter):
    said = given(exercise, letter)
    instance_of(said, str, f"{letter} is one of {', '.join(WORDS)}.")
    expect(said in WORDS, f"{letter} is one of {', '.join(WORDS)}, and {said!r:.30} is there.")
    equal(said, verdict(letter), reason(letter), call=letter)


def test_more_rows(exercise):
    """Your letters are those whose validation error is within 0.02 of the best at 520 rows."""
    said = given(exercise, "HEALED_BY_ROWS")
    instance_of(said, str, "Letters in one text.")
    wrong = sorted(set(said) - set(BEST))
    expect(not wrong, lambda: f"The letters are A to F, and {wrong[0]!r} is there.")
    for letter, best in BEST.items():
        before, after = errors(letter, 52)[1], errors(letter, 520)[1]
        equal(
            letter in said,
            after - best < 0.02,
            f"From 52 to 520 rows, the validation error of {letter} goes from {before:.2f} to "
            f"{after:.2f}, and {best} is possible.",
            call=f"{letter!r} in HEALED_BY_ROWS",
        )


def test_numbers(exercise):
    """Your errors of A and B at 520 rows are what the theory of least squares gives."""
    a, b = errors("A", 520)[1], errors("B", 520)[1]
    close(
        given(exercise, "A_AT_520"),
        a,
        "A line stays a line. What do more rows change for it, from 26 to 52 and further?",
        suspects={
            "This is the noise alone. A line cannot follow the wave, and that is an error, too.": (
                0.09
            ),
            "This is bias² alone. New measurements are noisy as well.": a - 0.09,
            "This is a tenth of the error. The rows do not divide the bias.": errors("A", 52)[1]
            / 10,
        },
        tolerance=0.013,
        call="A_AT_520",
    )
    close(
        given(exercise, "B_AT_520"),
        b,
        "The last line of the header has a formula, and B has 13 weights.",
        suspects={
            "This is the training error at 520 rows.": 0.09 * (1 - 13 / 520),
            "This is the error at 52 rows still.": errors("B", 52)[1],
            "This is a tenth of the error at 52 rows. The noise stays.": errors("B", 52)[1] / 10,
            "It went up. More rows leave less to follow.": 0.135,
        },
        tolerance=0.0035,
        call="B_AT_520",
    )


def test_without_end(exercise):
    """Your share for D is how often exactly one of two labels is wrong."""
    cases = [0.1 if wrong else 0.9 for wrong in (True, False)]
    truth = sum(cases[i] * cases[j] for i in (0, 1) for j in (0, 1) if i != j)
    close(
        given(exercise, "D_WITHOUT_END"),
        truth,
        "Four cases: your label right or wrong, the neighbour's right or wrong. In which of them "
        f"do they differ? With 520 rows the validation error is {errors('D', 520)[1]:.2f}.",
        suspects={
            "That is the best possible. But a neighbour's wrong label is copied.": 0.1,
            "If both labels are wrong, they agree.": 1 - 0.9**2,
            "The chances were added, but two wrong labels agree.": 0.2,
            "This is one of two cases: only you, or only the neighbour.": 0.09,
            "In this share of cases they agree.": 0.82,
            "This is how often both are wrong.": 0.01,
        },
        tolerance=0.004,
        call="D_WITHOUT_END",
    )


def show(exercise):
    """Draw all six curves, and name the remedy for each."""
    sizes = (26, 52, 104, 208, 520)
    panels = []
    for letter, best in BEST.items():
        both = np.array([errors(letter, n) for n in sizes])
        panels.append(
            Lines(
                {"train": both[:, 0], "valid": both[:, 1]},
                x=sizes,
                x_scale="log",
                levels={"best": best},
                x_label="rows",
                y_label="error",
                y_range=(0, 0.55),
                title=f"{letter} {getattr(exercise, letter)}",
            )
        )
    remedies = (
        ("A", "a higher degree: more rows are wasted on it"),
        ("B", "more rows, or a lower degree"),
        ("C", "leave it"),
        ("D", "more neighbours: they outvote a wrong label"),
        ("E", "a border that can bend"),
        ("F", "leave it: the labels are wrong, not the model"),
    )
    return (
        Panels(panels[:3], title="One wave, three polynomials"),
        Panels(panels[3:], title="Three classifiers"),
        Table(
            [[letter, getattr(exercise, letter), remedy] for letter, remedy in remedies],
            columns=["", "verdict", "remedy"],
            title="The treatment",
            note="High error alone is no diagnosis: F is wrong about three rows of ten, and fine.",
        ),
    )
