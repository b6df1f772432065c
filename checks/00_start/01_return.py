"""Checks for the first function of the course: it returns its value."""

import contextlib
import io
import sys

from mlx_exercises.checking import close, expect
from mlx_exercises.figures import Text

PRINTED = "`legs(3)` printed a number but returned None. Which word returns a value?"
NOTHING = "`legs(3)` returned None. Is there a value after `return`?"
TWO_EACH = "Each penguin has two legs."


def test_return_value(exercise):
    """The call `legs(3)` evaluates to 6: three penguins have six legs."""
    returned, printed = call_and_capture(exercise.legs, 3)
    close(
        returned,
        6,
        TWO_EACH,
        suspects={
            PRINTED if printed else NOTHING: None,
            "This is a string (text in quotes). Python calculates only outside quotes.": (
                as_string(returned)
            ),
            "This is the number of penguins. How many legs has each of them?": 3,
            "These are the legs of one penguin. There are three penguins.": 2,
            "2 was added to the number of penguins, but each penguin has two legs.": 5,
        },
    )


def test_depends_on_the_argument(exercise):
    """The return value depends on the argument: 20 for 10 penguins, 0 for 0."""
    for penguins in (10, 1, 0, 344):
        close(
            exercise.legs(penguins),
            penguins + penguins,
            TWO_EACH,
            suspects={
                "The return value is 6 for every argument. The parameter is `penguins`.": 6,
            },
        )


def test_return_values_can_be_added(exercise):
    """Other code can use the return values: `legs(3) + legs(4)` equals `legs(7)`."""
    for penguins, legs in ((3, 6), (4, 8), (7, 14)):
        close(exercise.legs(penguins), legs, "6 + 8 = 14, and 7 penguins have 14 legs.")
    expect(
        exercise.legs(3) + exercise.legs(4) == exercise.legs(7),
        "`legs(3) + legs(4)` is not `legs(7)`, but 6 + 8 is 14.",
    )


def call_and_capture(function, *arguments):
    """Return the value of a function call, and what the function printed."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        returned = function(*arguments)
    sys.stdout.write(output.getvalue())
    return returned, output.getvalue()


def as_string(returned):
    """Return the value if it is a string, so that any string counts as that mistake."""
    return returned if isinstance(returned, str) else "6"


def show(exercise):
    """Use the learner's return value in a sentence, and say how the course continues."""
    return Text(
        f"The data of this course has 344 penguins. They have {exercise.legs(344)} legs:\n"
        "other code called your function and put its return value into this sentence.\n\n"
        "Every exercise goes like this one: read the file, write what the TODO asks for, save,\n"
        "and read the result here. Stuck? A hint is one key or one command away and costs\n"
        "nothing."
    )
