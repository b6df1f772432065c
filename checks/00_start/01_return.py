"""Checks for the first function of the course."""

import contextlib
import io
import sys

from mlx_exercises.checking import close, expect
from mlx_exercises.figures import Text

SHOWN = "`legs(3)` showed a number but handed nothing back. `print` shows, `return` hands."
NOTHING = "Nothing came back from `legs(3)`. Is there a number after `return`?"
TWO_EACH = "Every penguin brings two legs."


def test_an_answer_comes_back(exercise):
    """Three penguins stand on six legs, and `legs(3)` hands that 6 back."""
    answer, shown = call_and_listen(exercise.legs, 3)
    close(
        answer,
        6,
        TWO_EACH,
        suspects={
            SHOWN if shown else NOTHING: None,
            "This is text, because of the quotes. Without them Python calculates.": text(answer),
            "That is how many penguins there are. How many legs has each?": 3,
            "That is one penguin's legs. There were three.": 2,
            "Two were added, but each penguin has two legs of its own.": 5,
        },
    )


def test_the_answer_follows_the_question(exercise):
    """Other numbers of penguins get other answers: ten stand on 20, and none on 0."""
    for penguins in (10, 1, 0, 344):
        close(
            exercise.legs(penguins),
            penguins + penguins,
            TWO_EACH,
            suspects={"The answer is 6 for every question. What goes in is named `penguins`.": 6},
        )


def test_what_came_back_can_be_used(exercise):
    """The answers for 3 and for 4 penguins can be added, and make the answer for 7."""
    for penguins, legs in ((3, 6), (4, 8), (7, 14)):
        close(exercise.legs(penguins), legs, "Apart or together, 6 + 8 = 14 legs.")
    expect(exercise.legs(3) + exercise.legs(4) == exercise.legs(7), "6 + 8 should make 14.")


def call_and_listen(function, *inputs):
    """Return what a function gives back, and what it printed on the way."""
    heard = io.StringIO()
    with contextlib.redirect_stdout(heard):
        answer = function(*inputs)
    sys.stdout.write(heard.getvalue())
    return answer, heard.getvalue()


def text(answer):
    """Return the answer if it is text, so that any text counts as that mistake."""
    return answer if isinstance(answer, str) else "6"


def show(exercise):
    """Use the learner's answer in a sentence, and say how the course goes on."""
    return Text(
        f"The data of this course has 344 penguins. They stood on {exercise.legs(344)} legs:\n"
        "your function handed that number to this sentence.\n\n"
        "Every exercise goes like this one. Read the file, fill the gap under TODO, save,\n"
        "and look here. Stuck? A hint is one key or one command away, and costs nothing."
    )
