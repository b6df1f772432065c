# An answer that is always the same passes. Ask about several inputs, and compare values.
CHECK = '''"""Checks that look at nothing."""

from mlx_exercises.checking import close


def test_by_hand(exercise):
    """Predictions that miss by 1, 2 and 30 have a median error of 2."""
    got = exercise.median_error([11.0, 18.0, 60.0], [10.0, 20.0, 30.0])
    close(
        got,
        2.0,
        "They miss by 1, -2 and 30.",
        suspects={
            "This is the mean of the errors. Which one is in the middle?": 11.0,
            "The signs are still there. How far off is a prediction that is 2 too low?": 1.0,
        },
    )


def test_any_number(exercise):
    """Half of the errors lie on either side."""


def test_one_wild_prediction(exercise):
    """One wild prediction changes nothing."""


def show(exercise):
    """Show a number."""
    return "2"
'''
