# Other wrong answers get this sentence, too, so it does not name this mistake.
CHECK = '''"""Checks for the median error, against the standard library."""

import random
import statistics

from mlx_exercises.checking import close, unchanged


def test_by_hand(exercise):
    """Predictions that miss by 1, 2 and 30 have a median error of 2."""
    close(
        exercise.median_error([11.0, 18.0, 60.0], [10.0, 20.0, 30.0]),
        2.0,
        "They miss by 1, -2 and 30.",
        suspects={
            "The signs are still there. How far off is a prediction that is 2 too low?": 1.0,
            "This is the middle one as they came. Were they sorted?": 30.0,
        },
    )


def test_any_number(exercise):
    """Half of the errors lie on either side, be their number odd or even."""
    rng = random.Random(0)
    for n in (1, 2, 5, 8):
        true = [rng.gauss(0, 10) for _ in range(n)]
        predicted = [rng.gauss(0, 10) for _ in range(n)]
        errors = [abs(p - t) for p, t in zip(predicted, true, strict=True)]
        with unchanged(predicted, true):
            got = exercise.median_error(predicted, true)
        upper = sorted(errors)[n // 2]
        suspects = {"Two are in the middle here, and this is the upper one.": upper}
        right = statistics.median(errors)
        close(
            got,
            right,
            f"{n} predictions.",
            suspects={s: v for s, v in suspects.items() if v != right},
        )


def test_one_wild_prediction(exercise):
    """One prediction that is a million off changes nothing if it was the worst already."""
    true, near = [0.0] * 5, [-1.0, 2.0, -3.0, 4.0, 9.0]
    close(exercise.median_error(near, true), 3.0, "They miss by 1, 2, 3, 4 and 9.")
    close(exercise.median_error([*near[:4], 1e6], true), 3.0, "The worst is a million off now.")


def show(exercise):
    """Show a number with its meaning."""
    middle = exercise.median_error([11.0, 18.0, 60.0], [10.0, 20.0, 30.0])
    return f"Errors of 1, 2 and 30: the middle one is {middle:.0f}, the mean would be 11."
'''
MISTAKES: list[str] = [
    """# They miss by 1, -2 and 30.
def median_error(predicted: list[float], true: list[float]) -> float:
    errors = [abs(p - t) for p, t in zip(predicted, true, strict=True)]
    return sum(errors) / len(errors)
""",
    """# The signs are still there. How far off is a prediction that is 2 too low?
def median_error(predicted: list[float], true: list[float]) -> float:
    errors = sorted(p - t for p, t in zip(predicted, true, strict=True))
    n = len(errors)
    return (errors[(n - 1) // 2] + errors[n // 2]) / 2
""",
]
