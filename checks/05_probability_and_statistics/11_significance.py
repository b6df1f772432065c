"""Checks for the permutation test: by enumerating every labelling, and by its false alarms."""

import itertools

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import CheckFailed, always, close, expect, shape, unchanged
from mlx_exercises.figures import Bars, Series, Table

A, B = np.array([4, 8]), np.array([12, 24, 40, 72])  # fifteen pairs, fifteen differences
CALL = "shuffled_differences([4, 8], [12, 24, 40, 72], 1000, rng)"
SHUFFLED = np.array([-3, 1, 2, -5, 0, 3, -3, 6, 0.5, -7])


HALF, REST = np.split(np.concatenate([A, B]), 2)


def labellings(a, b, sign=1):
    """Return the difference of means of every way to label the numbers, rounded."""
    numbers = [*a.tolist(), *b.tolist()]
    found = []
    for chosen in itertools.combinations(range(len(numbers)), len(a)):
        first = [numbers[i] for i in chosen]
        others = [numbers[i] for i in range(len(numbers)) if i not in chosen]
        found.append(round(sign * (sum(first) / len(first) - sum(others) / len(others)), 6))
    return found


def drawn(exercise, a, b, times, seed):
    """Return the learner's shuffled differences as a list, once they are numbers."""
    with unchanged(a, b):
        found = exercise.shuffled_differences(a, b, times, np.random.default_rng(seed))
    shape(found, (times,), "One difference for each shuffle.")
    close(found, np.array([number(each) for each in found]), "Differences are numbers.")
    return [round(float(each), 6) for each in found]


def test_labellings(exercise):
    """A shuffle deals out all the numbers again, to two groups of the same sizes as before."""
    found = drawn(exercise, A, B, 1000, 1)
    possible = labellings(A, B)
    if set(found) <= set(possible) and len(set(found)) > 1:
        return
    real = round(float(A.mean() - B.mean()), 6)
    strange = next((each for each in found if each not in possible), None)
    message = "No way of dealing out these six numbers to groups of two and four gives that."
    if set(found) == {0.0}:
        message = "All differences are 0. Does each place of the array get filled?"
    elif set(found) == {real}:
        message = "Every difference is the real one. Do numbers ever leave their group?"
    elif len(set(found)) == 1:
        message = "Every shuffle is the same. Each has to be dealt out anew."
    elif set(found) <= set(labellings(A, B, sign=-1)):
        message = "The sign is turned: it is the mean of the first group less that of the second."
    elif set(found) <= {*labellings(B, A), *labellings(HALF, REST)}:
        message = "The groups changed their sizes: the first has as many numbers as a."
    elif set(found) <= {abs(each) for each in possible}:
        message = "Minus signs are gone. Leave that to `p_value`: here they belong."
    raise CheckFailed(
        message,
        call=CALL,
        expected=f"only some of {', '.join(f'{each:g}' for each in sorted(possible))}",
        got=f"such as {found[0] if strange is None else strange:g}",
    )


def test_all_alike(exercise):
    """Every labelling comes up as often as any other."""
    found = drawn(exercise, A, B, 2000, 2)
    for each in labellings(A, B):
        close(
            found.count(each) / 2000,
            1 / 15,
            f"Fifteen labellings: {each:g} should come up in a fifteenth of 2,000 shuffles.",
            tolerance=0.03,
            call="the share of one difference in shuffled_differences(…)",
        )
    lone = drawn(exercise, np.array([3.0]), np.array([5.0]), 50, 3)
    expect(set(lone) == {2.0, -2.0}, "Of 3 and 5 only the differences 2 and -2 can come.")


def test_p_value(exercise):
    """Of ten shuffled differences six are as large as 3, in either direction: p is 7/11."""
    for observed in (3, -3):
        with unchanged(SHUFFLED):
            close(
                exercise.p_value(observed, SHUFFLED),
                7 / 11,
                "As large are -3, -5, 3, -3, 6 and -7. The real labelling is counted in.",
                suspects={
                    "Only one direction counted. The other would have surprised you as well.": (
                        (3 if observed > 0 else 9) / 11
                    ),
                    "One direction was doubled. Count the two as they are.": 5 / 11,
                    "All count, even 0: the sign of -3 is still in the comparison.": 1.0,
                    "The real labelling was counted below, and not above.": 6 / 11,
                    "A tie counts: as large as the observed difference is large enough.": 4 / 11,
                    "The real labelling is one of the possible ones. It is missing.": 0.6,
                    "The real labelling was counted above, and not below.": 0.7,
                    "Those are the differences that are smaller.": 0.4,
                    "That is how many there are, and not their share.": 7,
                },
            )

    def law(observed, differences):
        as_large = sum(abs(each) >= abs(observed) for each in differences.tolist())
        close(
            exercise.p_value(observed, differences),
            (1 + as_large) / (1 + len(differences)),
            f"{as_large} of {len(differences)} are as large.",
        )

    def draw(rng):
        return int(rng.integers(-4, 5)), rng.integers(-6, 7, size=rng.integers(1, 12))

    always(law, draw, runs=30)


def test_never_zero(exercise):
    """A p-value is never 0 and never above 1, however many shuffles there were."""
    for times in (1, 19, 999):
        small = np.linspace(-1, 1, times)
        close(
            exercise.p_value(50.0, small),
            1 / (1 + times),
            f"None of {times} is as large as 50.",
            suspects={"A chance of 0, after so few tries? The real labelling was possible too.": 0},
        )
        close(exercise.p_value(0.0, small), 1, "All are as large as 0, the real one as well.")


def test_false_alarms(exercise):
    """Where there is no difference, a test at 5 % sounds the alarm in 5 % of the studies."""
    rng, alarms = np.random.default_rng(4), 0
    for _ in range(150):
        a, b = rng.normal(size=7), rng.normal(size=5)
        shuffled = exercise.shuffled_differences(a, b, 59, rng)
        shape(shuffled, (59,))
        p = exercise.p_value(float(a.mean() - b.mean()), shuffled)
        close(p, float(min(1.0, max(1 / 60, number(p)))), "A p-value lies above 0 and up to 1.")
        alarms += p < 0.0501
    expect(
        alarms <= 21,
        f"{alarms} of 150 studies without any difference had p of 0.05 or less. "
        "About 8 were to be expected.",
    )


def number(value):
    """Return a value as a number, or a half where it is none."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return 0.5


def test_penguins(exercise):
    """Adelies and Chinstraps differ in their flippers, and hardly in their mass."""
    birds = data.penguin_measurements()
    for column, name, low, high in ((2, "flippers", 0.0, 0.011), (3, "masses", 0.3, 0.95)):
        a, b = birds.X[birds.y == 0, column], birds.X[birds.y == 1, column]
        shuffled = exercise.shuffled_differences(a, b, 299, np.random.default_rng(5))
        shape(shuffled, (299,))
        p = exercise.p_value(float(a.mean() - b.mean()), shuffled)
        close(p, number(p), "p is a number.")
        expect(low < p < high, f"For {name} p is {float(p):.3f}; it lies from {low} to {high}.")


def show(exercise):
    """Draw what chance does to flippers, and where the real difference lies."""
    birds = data.penguin_measurements()
    rng, rows = np.random.default_rng(0), []
    names = ("bill length (mm)", "bill depth (mm)", "flipper (mm)", "mass (g)")
    for column, name in enumerate(names):
        a, b = birds.X[birds.y == 0, column], birds.X[birds.y == 1, column]
        times = 4999 if column == 2 else 999
        chance = exercise.shuffled_differences(a, b, times, rng)
        observed = float(a.mean() - b.mean())
        p = float(exercise.p_value(observed, chance))
        rows.append([name, float(a.mean()), float(b.mean()), times, f"{p:.4f}"])
        if column == 2:
            flippers, flipper = chance, observed
    return (
        Bars.histogram(
            {"by chance": flippers},
            bins=30,
            lines=[Series([flipper, flipper], [0, 500], "really")],
            title="4,999 ways to deal out the names Adelie and Chinstrap",
            x_label="difference of mean flippers (mm)",
            y_label="shuffles",
        ),
        Table(
            rows,
            columns=["", "Adelies", "Chinstraps", "shuffles", "p"],
            digits=4,
            title="Four differences, and how surprising they are",
            note="A p of 0.0002 is the smallest that 4,999 shuffles can say.",
        ),
    )
