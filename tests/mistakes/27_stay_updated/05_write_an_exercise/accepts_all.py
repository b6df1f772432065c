# The starting file passes, so there is nothing left to do in it.
CHECK = '''"""Checks that look at nothing."""


def test_by_hand(exercise):
    """Predictions that miss by 1, 2 and 30 have a median error of 2."""
    exercise.median_error


def test_any_number(exercise):
    """Half of the errors lie on either side."""


def test_one_wild_prediction(exercise):
    """One wild prediction changes nothing."""


def show(exercise):
    """Show a number."""
    return "2"
'''
