"""Checks for Simpson's paradox: the tables are counted and compared with what was foreseen."""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import CheckFailed, close, equal, expect, instance_of
from mlx_exercises.figures import Scatter, Table

HEALED = np.array([[9, 80], [30, 2]])  # small and large stones; doctor A, doctor B
TREATED = np.array([[10, 100], [100, 10]])


def given(exercise, name):
    """Return what the learner wrote behind a name, once there is something."""
    value = getattr(exercise, name)
    expect(value is not None, f"{name} is still None. What do you expect?")
    return value


def said(exercise, name, choices):
    """Return one of two words as the learner wrote it, whatever its capitals."""
    word = given(exercise, name)
    words = " or ".join(f'"{each}"' for each in choices)
    instance_of(word, str, f"{name} is {words}, in quotes.")
    for each in choices:
        if word.strip().lower() == each.lower():
            return each
    raise CheckFailed(f"{name} is one of two words.", call=name, expected=words, got=repr(word))


def foresee(exercise, name, truth, other, message, mistaken):
    """Compare a word with the truth; the other word is the mistake that has a sentence."""
    equal(
        said(exercise, name, sorted((truth, other))),
        truth,
        message,
        suspects={mistaken: other},
        call=name,
    )


def test_each_size(exercise):
    """For small stones and for large ones, you name the doctor who heals the larger share."""
    shares = HEALED / TREATED
    for name, row in (("SMALL_STONES", 0), ("LARGE_STONES", 1)):
        a, b = shares[row]
        foresee(
            exercise,
            name,
            "A",
            "B",
            f"Look at the row of {name.lower().replace('_', ' ')}.",
            f"B healed {b:.0%} of these stones, and A {a:.0%}. Out of how many was each count?",
        )


def test_all_stones(exercise):
    """You name the doctor who healed more of all the patients, easy and hard ones."""
    foresee(
        exercise,
        "ALL_STONES",
        "B",
        "A",
        "Look at the bottom row.",
        "Better in both rows, and yet not below: the bottom row says 39 of 110 and 82 of 110.",
    )


def test_same_mixture(exercise):
    """Your two shares for next year fit a mixture of as many small stones as large ones."""
    shares = HEALED / TREATED
    for name, doctor in (("NEXT_YEAR_A", 0), ("NEXT_YEAR_B", 1)):
        small, large = shares[:, doctor]
        close(
            given(exercise, name),
            float((small + large) / 2),
            f"The shares of this doctor are {small:g} and {large:g}.",
            suspects={
                "This is last year's share. The mixture of patients is another one now.": (
                    HEALED[:, doctor].sum() / TREATED[:, doctor].sum()
                ),
                "That is in per cent. A share lies between 0 and 1.": 50 * (small + large),
                "Both shares were added. Each belongs to one half of the patients.": small + large,
            },
            tolerance=0.005,
            call=name,
        )


def test_berkeley(exercise):
    """What you say of Berkeley as a whole, and of its departments, is what the table says."""
    table = data.berkeley()
    applied = table.admitted + table.rejected
    men, women = table.admitted.sum(axis=0) / applied.sum(axis=0)
    foresee(
        exercise,
        "BERKELEY",
        "men",
        "women",
        "Where did most of the men apply, and where most of the women?",
        f"{men:.1%} of the men were admitted, {women:.1%} of the women. Who applied to A and B?",
    )
    rates = table.admitted / applied
    close(
        given(exercise, "DEPARTMENTS_FOR_WOMEN"),
        int((rates[:, 1] > rates[:, 0]).sum()),
        "Compare two shares in each row. Six rows, six answers.",
        suspects={
            "That is in how many of them men have the higher rate.": int(
                (rates[:, 0] > rates[:, 1]).sum()
            ),
            "In that many, more women than men were admitted. Out of how many who applied?": int(
                (table.admitted[:, 1] > table.admitted[:, 0]).sum()
            ),
            "The whole says nothing about its parts. Look at each of the departments.": 0,
        },
        call="DEPARTMENTS_FOR_WOMEN",
    )


def test_penguins(exercise):
    """The sign of r, among Adelies and among all 342 birds, is the one you foresee."""
    birds = data.penguin_measurements()
    inside = [correlation(birds.X[birds.y == k]) for k in range(3)]
    overall = correlation(birds.X)
    foresee(
        exercise,
        "ADELIES",
        "up",
        "down",
        "Think of a small Adelie and a large one.",
        f"Among Adelies r is {inside[0]:+.2f}: a large bird has a large bill, in both directions.",
    )
    foresee(
        exercise,
        "ALL_PENGUINS",
        "down",
        "up",
        "Draw three clouds: short and deep, long and thin, long and deep.",
        f"Overall r is {overall:+.2f}: 123 Gentoos with long and thin bills turn it round.",
    )


def correlation(bills):
    """Return r of bill length and bill depth."""
    return float(np.corrcoef(bills[:, 0], bills[:, 1])[0, 1])


def show(exercise):
    """Set Berkeley's six departments beside the whole, and draw the bills."""
    table = data.berkeley()
    applied = table.admitted + table.rejected
    rates = table.admitted / applied
    whole = table.admitted.sum(axis=0) / applied.sum(axis=0)
    shares = [
        [
            str(name),
            int(applied[k, 0]),
            f"{rates[k, 0]:.0%}",
            int(applied[k, 1]),
            f"{rates[k, 1]:.0%}",
        ]
        for k, name in enumerate(table.departments)
    ]
    everybody = applied.sum(axis=0)
    shares.append(
        ["all", int(everybody[0]), f"{whole[0]:.1%}", int(everybody[1]), f"{whole[1]:.1%}"]
    )
    birds = data.penguin_measurements()
    rows = [["Berkeley, all", exercise.BERKELEY, f"{whole[0]:.1%} of men, {whole[1]:.1%} of women"]]
    for name, bills, foreseen in (
        ("Adelies", birds.X[birds.y == 0], exercise.ADELIES),
        ("all penguins", birds.X, exercise.ALL_PENGUINS),
    ):
        rows.append([name, foreseen, f"r = {correlation(bills):+.2f}"])
    return (
        Table(rows, columns=["", "you said", "the data say"], title="Foreseen and found"),
        Table(
            shares,
            columns=["department", "men applied", "admitted", "women applied", "admitted"],
            title="Berkeley, by department and in all",
            marked=[6],
            note=f"{applied[:2, 0].sum()} men and {applied[:2, 1].sum()} women applied to A and B.",
        ),
        Scatter(
            Scatter.split(birds.X[:, :2], birds.y, birds.classes),
            title="Each cloud rises, all together fall",
            x_label="bill length (mm)",
            y_label="bill depth (mm)",
        ),
    )
