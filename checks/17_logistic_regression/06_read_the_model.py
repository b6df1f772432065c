"""Checks for what was read in a model of the Titanic: all of it is computed from the people."""

from itertools import pairwise

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, equal, expect, instance_of
from mlx_exercises.figures import Lines, Panels, Scatter, Series, Table

WOMAN, CHILD, FIRST, SECOND, THIRD = 1, 2, 3, 4, 5


def people():
    """Return the columns (n, 6), the ones first, and who survived."""
    table = data.titanic_people()
    rank, sex, age = table.X.T
    columns = (np.ones(len(table.y)), sex == 0, age == 1, rank == 0, rank == 1, rank == 2)
    return np.column_stack(columns).astype(float), table.y


def fit(A, y):
    """Return the best weights, by Newton's method."""
    w = np.zeros(A.shape[1])
    for _ in range(20):
        p = chance(A @ w)
        w = w - np.linalg.solve(A.T @ (A * (p * (1 - p))[:, None]), A.T @ (p - y))
    return w


def chance(z):
    return 1 / (1 + np.exp(-z))


def someone(w, *which):
    """Return the chance of a person to whom some of the columns apply."""
    return float(chance(w[0] + sum(w[at] for at in which)))


def called(p, y, border):
    """Return the share found of the survivors, and the share of survivors among those called."""
    picked = p >= border
    return float(y[picked].sum() / y.sum()), float(y[picked].mean())


def given(exercise, name):
    """Return what the learner wrote behind a name, once there is something."""
    value = getattr(exercise, name)
    expect(value is not None, f"{name} is still None. What do you expect?")
    return value


def judge(exercise, name, truth, message):
    said = given(exercise, name)
    instance_of(said, bool, f"{name} is True or False.")
    equal(said, truth, message, call=name)


def test_chance(exercise):
    """Your chance of a man in first class is the one that his score leads to."""
    w = fit(*people())
    odds = float(np.exp(w[0] + w[FIRST]))
    close(
        given(exercise, "CHANCE_OF_A_MAN_IN_FIRST_CLASS"),
        someone(w, FIRST),
        "Add up what applies to him, take e to that, and go from odds to the chance.",
        suspects={
            "These are the odds, e to the score. A chance is odds / (1 + odds).": odds,
            "This is the score. A chance lies between 0 and 1.": float(w[0] + w[FIRST]),
            "This is the chance of a man of the crew.": someone(w),
            "This is the chance of a woman in first class.": someone(w, FIRST, WOMAN),
            "This is the chance that he did not survive.": 1 - someone(w, FIRST),
        },
        tolerance=0.011,
        call="CHANCE_OF_A_MAN_IN_FIRST_CLASS",
    )


def test_times(exercise):
    """Her chance in first class is as many times his as you say."""
    w = fit(*people())
    him, her = someone(w, FIRST), someone(w, FIRST, WOMAN)
    close(
        given(exercise, "TIMES_AS_LIKELY"),
        her / him,
        f"Her chance is {her:.3f}. And his?",
        suspects={
            f"Eleven times his chance would be {11.25 * him:.1f}. "
            "It is the odds that are eleven times as large.": float(np.exp(w[WOMAN])),
            "This is the weight. It is added to log odds.": float(w[WOMAN]),
            "This is how much larger her chance is. How many times as large?": her - him,
            "This is his chance over hers.": him / her,
        },
        tolerance=0.03,
        call="TIMES_AS_LIKELY",
    )


def test_weights(exercise):
    """What you say of Ann, Ben and Cleo holds in every class, and in a fit from third class."""
    A, y = people()
    w = fit(A, y)
    ratios = []
    for rank in (FIRST, SECOND, THIRD):
        him, her = someone(w, rank), someone(w, rank, WOMAN)
        ratios.append((her / (1 - her) / (him / (1 - him)), her / him))
    odds, times = ratios[2]
    judge(
        exercise,
        "ANN",
        min(each for each, _ in ratios) > 11,
        f"In third class, too, her odds over his are {odds:.2f}: the same number is added to "
        "both scores in every class.",
    )
    judge(
        exercise,
        "BEN",
        min(each for _, each in ratios) > 11,
        f"In third class she is {times:.1f} times as likely, in first {ratios[0][1]:.1f} times. "
        "What did Ann say 11 of?",
    )
    other = A.copy()
    other[:, THIRD] = 1 - A[:, [FIRST, SECOND, THIRD]].sum(axis=1)  # the crew has a column now
    same = np.allclose(chance(other @ fit(other, y)), chance(A @ w))
    judge(
        exercise,
        "CLEO",
        bool(same),
        "It was fitted again, from third class, and the 2,201 chances were compared. What the "
        "classes lose, the intercept gains.",
    )


def test_groups(exercise):
    """What you say of Dan holds when chances and people are compared group by group."""
    A, y = people()
    p = chance(A @ fit(A, y))
    group = (A[:, WOMAN] == 1) & (A[:, THIRD] == 1) & (A[:, CHILD] == 0)
    said, seen = float(p[group].mean()), float(y[group].mean())
    judge(
        exercise,
        "DAN",
        abs(said - seen) < 0.01,
        f"The mean is right. But of the women in third class {seen:.2f} survived, and the model "
        f"says {said:.2f}.",
    )


def test_borders(exercise):
    """What you say of Eve and Finn holds for every border between 0.5 and 0.95."""
    A, y = people()
    p = chance(A @ fit(A, y))
    found = [called(p, y, border)[0] for border in np.arange(0.5, 0.95, 0.01)]
    judge(
        exercise,
        "EVE",
        all(after <= before for before, after in pairwise(found)),
        "Whoever is above the higher border is above the lower one as well. Can anybody be "
        "found in addition?",
    )
    low, high = called(p, y, 0.6)[1], called(p, y, 0.7)[1]
    judge(
        exercise,
        "FINN",
        low <= high,
        f"From a border of 0.6 to 0.7 that share falls from {low:.3f} to {high:.3f}. "
        "Who has dropped out?",
    )


def show(exercise):
    """Draw the calibration of the 14 groups, and what the border does."""
    A, y = people()
    p = chance(A @ fit(A, y))
    names = {FIRST: "1st", SECOND: "2nd", THIRD: "3rd", 0: "crew"}
    keys, which = np.unique(A, axis=0, return_inverse=True)
    said, seen, rows = [], [], []
    for at, key in enumerate(keys):
        mine = which.ravel() == at
        rank = next((names[k] for k in (FIRST, SECOND, THIRD) if key[k]), "crew")
        who = "girls" if key[CHILD] and key[WOMAN] else "boys" if key[CHILD] else ""
        who = who or ("women" if key[WOMAN] else "men")
        said.append(float(p[mine].mean()))
        seen.append(float(y[mine].mean()))
        rows.append((int(mine.sum()), f"{who}, {rank}", f"{said[-1]:.2f}", f"{seen[-1]:.2f}"))
    worst = sorted(rows, key=lambda row: -row[0] * abs(float(row[2]) - float(row[3])))[:5]
    borders = np.arange(0.3, 0.9, 0.01)
    both = np.array([called(p, y, border) for border in borders])
    return (
        Table(
            [[who, count, a, b] for count, who, a, b in worst],
            columns=["group", "people", "said", "survived"],
            title="Where the model is wrong about most people",
            note="Sex and class do not just add up: that would take a column of its own for "
            "women in third class.",
        ),
        Panels(
            [
                Scatter(
                    {"14 groups": np.column_stack([said, seen])},
                    lines=[Series([0, 1], [0, 1], "said = seen")],
                    x_label="chance, says the model",
                    y_label="share that survived",
                    title="Calibration",
                ),
                Lines(
                    {"found": both[:, 0], "true": both[:, 1]},
                    x=borders,
                    x_label="border",
                    y_label="share",
                    title="Eve and Finn",
                ),
            ],
            title="Does it come as often as it is said? And what does a border do?",
            note="found: of the survivors, those called. true: of those called, the survivors.",
        ),
    )
