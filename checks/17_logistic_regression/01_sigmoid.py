"""Checks for odds, the sigmoid and evidence.

The oracle works number by number with math.exp, on the safe side of each form.
"""

import math

import numpy as np

from mlx_exercises.checking import always, close, no_warnings, unchanged
from mlx_exercises.figures import Lines, Table

LOUD = "The right numbers came with a warning: somewhere an e to a large power overflowed."
SIGN = "The sign of z is turned round: a larger score is a larger probability."


def one_sigmoid(z):
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))


def test_odds(exercise):
    """A probability of 0.75 has odds of 3, three to one, and 0 has odds of 0."""
    p = np.array([0.75, 0.5, 0.2])
    with unchanged(p):
        close(
            exercise.odds(p),
            np.array([3.0, 1.0, 0.25]),
            "0.75 against 0.25 is three to one.",
            suspects={
                "These are the odds against. Something likely has large odds.": (1 - p) / p,
                "This multiplies the two chances. Odds set one against the other.": p * (1 - p),
                "These are log odds. The odds come before the logarithm.": np.log(p / (1 - p)),
                "These are payouts, 1 / p. What is set against p in odds?": 1 / p,
            },
        )
    p = np.array([[0.9, 0.6, 0.0]])
    close(exercise.odds(p), np.array([[9.0, 1.5, 0.0]]), "0.9 against 0.1 is nine to one.")


def test_sigmoid(exercise):
    """A score of 0 is a probability of 0.5, and one of log 3 is 0.75."""
    z = np.array([0.0, math.log(3), -math.log(9), 2.0])
    right = np.array([0.5, 0.75, 0.1, one_sigmoid(2)])
    with unchanged(z):
        close(
            exercise.sigmoid(z),
            right,
            "Log odds of 0, log 3, -log 9 and 2.",
            suspects={
                SIGN: 1 - right,
                "These are the odds, not the probabilities.": np.exp(z),
                "This is tanh: it goes from -1 to 1.": np.tanh(z),
                "The powers go by 2. Log odds are natural logarithms here.": 1 / (1 + 2.0**-z),
                "Scores below 0 became those above.": np.array([0.5, 0.75, 0.9, one_sigmoid(2)]),
            },
        )
    rng = np.random.default_rng(0)
    for shape in ((7,), (2, 3), (1, 1)):
        z = rng.normal(size=shape) * 4
        slow = np.array([one_sigmoid(each) for each in z.ravel()]).reshape(shape)
        close(exercise.sigmoid(z), slow, f"Scores of the shape {shape}.")
    close(exercise.sigmoid(np.array([3, -2, 0])), [one_sigmoid(k) for k in (3, -2, 0)], "Integers.")


def test_far_out(exercise):
    """Scores of -1000 and 1000 are 0 and 1, without a warning, and -40 is not quite 0."""
    z = np.array([-1000.0, 1000.0, -745.0, 800.0])
    with no_warnings(LOUD):
        found = exercise.sigmoid(z)
    close(found, [0.0, 1.0, 0.0, 1.0], "Far out to the left and to the right.")
    small = np.array([-40.0, -300.0])
    close(
        np.log(np.maximum(found_array(exercise, small), 1e-320)),
        small,
        "Log odds of -40 are a probability of 4·10⁻¹⁸, and not 0: its logarithm is -40.",
        call="log of sigmoid([-40, -300])",
    )


def found_array(exercise, z):
    """Return the learner's sigmoid of z, once it is clear that it is an array like z."""
    found = exercise.sigmoid(z)
    close(found, np.exp(z), "These scores are so low that the sigmoid is eᶻ.")
    return np.asarray(found)


def test_symmetry(exercise):
    """What speaks for one side speaks against the other: sigmoid(z) + sigmoid(-z) is 1."""

    def law(z):
        there, back = exercise.sigmoid(z), exercise.sigmoid(-z)
        slow = np.array([one_sigmoid(each) for each in z])
        close(there, slow, "The scores themselves.")
        close(back, 1 - slow, "The scores with the other sign.")
        close(np.asarray(there) + np.asarray(back), np.ones(len(z)), "Together they are certain.")

    always(law, lambda rng: (rng.normal(size=int(rng.integers(1, 6))) * 9,), runs=20)


def test_evidence(exercise):
    """A second positive test, ninefold each, takes 0.02 to 0.62: odds are multiplied."""
    p, ratios = np.array([0.001, 0.02, 0.3]), np.array([9.0, 9.0])
    before = p / (1 - p)
    right = 81 * before / (1 + 81 * before)
    scores = np.log(before)
    with unchanged(p, ratios):
        close(
            exercise.after_evidence(p, ratios),
            right,
            "Odds of 1 to 999, 2 to 98 and 3 to 7, times 81.",
            suspects={
                "The ratios themselves were added. Which scale turns a product into a sum?": (
                    1 / (1 + np.exp(-scores - 18))
                ),
                "The logarithms go by 10. The sigmoid undoes natural ones.": (
                    1 / (1 + np.exp(-np.log10(81 * before)))
                ),
                "Only one of the pieces of evidence was counted.": 9 * before / (1 + 9 * before),
                "The probabilities were multiplied. It is the odds that are.": p * 81,
                "These are the odds after the evidence. Probabilities are asked for.": before * 81,
                "The evidence was counted against, not for.": before / 81 / (1 + before / 81),
            },
        )
    close(exercise.after_evidence(p, np.array([4.0, 0.25])), p, "Fourfold for, fourfold against.")
    close(exercise.after_evidence(np.array([0.5]), np.array([3])), [0.75], "Even odds, times 3.")
    close(exercise.after_evidence(p, np.ones(5)), p, "Five pieces that say nothing.")
    many = np.full(400, 10.0)
    with no_warnings("A product of 400 ratios is too large for a number. Which sum would not be?"):
        found = exercise.after_evidence(np.array([0.5, 0.1]), many)
    close(found, [1.0, 1.0], "400 pieces of evidence, tenfold each.")


def show(exercise):
    """Draw the curve, and what a positive test does to different people."""
    z = np.linspace(-6, 6, 61)
    rows = []
    for p in (0.001, 0.02, 0.3):
        before = np.array([p])
        row = [f"{p:g}", f"{float(exercise.odds(before)[0]):.4f}"]
        for count in (1, 2, 3):
            after = exercise.after_evidence(before, np.full(count, 9.0))
            row.append(f"{float(after[0]):.3f}")
        rows.append(row)
    return (
        Lines(
            {"sigmoid": exercise.sigmoid(z)},
            x=z,
            x_label="score (log odds)",
            y_label="probability",
            levels={"as likely as not": 0.5},
            title="From any number to a probability",
            note=f"Steepest at 0, where one unit of score moves it by about "
            f"{float(np.diff(exercise.sigmoid(np.array([-0.5, 0.5])))[0]):.2f}.",
        ),
        Table(
            rows,
            columns=["ill, before", "odds", "after +", "after + +", "after + + +"],
            title="The same evidence, added to different scores",
            note="Each + adds log 9 = 2.197 to the log odds, wherever they were.",
        ),
    )
