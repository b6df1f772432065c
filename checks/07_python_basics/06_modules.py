"""Checks for modules: dice that are fair, repeatable and private, and a file that keeps quiet."""

import contextlib
import io
import random
import runpy

from mlx_exercises.checking import close, equal, expect, instance_of
from mlx_exercises.figures import Bars, Series

WAYS = [1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1]  # of 36, to 2, 3, … 12


def rolled(exercise, times, seed):
    """Return the learner's sums, once they are a list of whole numbers."""
    sums = exercise.throws(times, seed)
    instance_of(sums, list)
    close(len(sums), times, f"{times} throws have {times} sums.")
    for total in sums:
        instance_of(total, int, "A sum of dice is a whole number.")
        expect(2 <= total <= 12, f"Two dice cannot show {total} together.")
    return list(sums)


def test_fair_dice(exercise):
    """Each sum comes as often as there are ways to it: a 7 in 6 of 36 throws, a 12 in one."""
    sums = rolled(exercise, 3600, 5)
    found = [sums.count(total) for total in range(2, 13)]
    message = "In 3,600 throws the sums 2 to 12 do not come as often as two dice make them."
    if len(set(sums)) == 1:
        message = "All throws are alike. A generator made anew from one seed starts anew."
    elif not any(total % 2 for total in sums):
        message = "Only even sums: one die was thrown, and counted twice."
    elif max(sums) < 11:
        message = "No die ever shows a 6. `randrange` ends before its second number."
    elif max(found) < 450:
        message = "Every sum comes equally often. To a 7 there are six ways, to a 12 there is one."
    for total, times, ways in zip(range(2, 13), found, WAYS, strict=True):
        # Five standard deviations around the mean: fair dice stay inside.
        mean, spread = 100 * ways, (100 * ways * (1 - ways / 36)) ** 0.5
        expect(
            abs(times - mean) <= 5 * spread,
            message,
            call="throws(3600, seed=5)",
            expected=f"the sum {total} about {mean} times",
            got=f"the sum {total} {times} times",
        )


def test_same_seed(exercise):
    """The same seed throws the same sums again, and another seed throws others."""
    first = rolled(exercise, 40, 3)
    equal(
        exercise.throws(40, 3),
        first,
        "Thrown again with the same seed. What in your function knows the seed?",
        call="throws(40, 3), twice",
    )
    others = [rolled(exercise, 40, seed) for seed in (4, 5, 6)]
    expect(any(sums != first for sums in others), "Other seeds throw the same. Is the seed used?")
    equal(exercise.throws(0, 3), [], "No throw, no sum.")


def test_dice_of_your_own(exercise):
    """Nobody's dice are disturbed: neither yours by others, nor those of others by yours."""
    random.seed(11)
    first = rolled(exercise, 20, 3)
    random.seed(12)
    before = random.getstate()
    again = rolled(exercise, 20, 3)
    shared = "You roll the dice that the whole program shares. Make a generator of your own."
    equal(again, first, "Somebody set random.seed, and your sums are others. " + shared)
    expect(random.getstate() == before, shared)


def test_tally(exercise):
    """A tally has eleven numbers, for 2 to 12 in order, also for sums that never came."""
    for sums in ([7, 2, 7, 12, 3, 7], [9], [], [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 2]):
        expected = [0] * 11
        for total in sums:
            expected[total - 2] += 1
        seen = list(dict.fromkeys(sums))
        wrong = {
            "Sums that never came are left out. They came 0 times.": [
                sums.count(total) for total in sorted(seen)
            ],
            "They stand in the order of the throws, and sums that never came are left out.": [
                sums.count(total) for total in seen
            ],
            "Eleven numbers, from 2 to 12: `range` ends before its second number.": expected[:-1],
            "The first of eleven numbers is for the sum 2.": [0, 0, *expected],
        }
        equal(
            exercise.tally(sums),
            expected,
            "How often did 2 come, how often 3, and so on?",
            suspects=wrong,
        )


def said_by(exercise, name):
    """Run the learner's file under a name, as Python does, and return what it prints."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        runpy.run_path(exercise.__file__, run_name=name)
    return said.getvalue()


def test_import(exercise):
    """Imported by another file, this one gives its functions and does not say a word."""
    said = said_by(exercise, "dice")
    expect(
        not said,
        "Somebody imported your file for its functions, and it began to print.",
        call="import this file",
        expected="no output",
        got=lambda: said.strip().splitlines()[0][:60],
    )


def test_script(exercise):
    """Run as a script, the file draws how often each sum of 180 throws came."""
    said = said_by(exercise, "__main__")
    message = "Run as a script, the file should print its line, and then call main()."
    if not said:
        message = "Run as a script, the file says nothing. Which name does a script have?"
    expect(
        said.count("#") == 180,
        message,
        call="python exercises/07_python_basics/06_modules.py",
        expected="180 # in 11 rows",
        got=f"{said.count('#')} # in {len(said.splitlines())} lines",
    )


def show(exercise):
    """Draw 3,600 throws beside what can be expected."""
    found = exercise.tally(exercise.throws(3600, 1))
    return Bars(
        {"thrown": found},
        edges=[total - 0.5 for total in range(2, 14)],
        lines=[Series(range(2, 13), [100 * ways for ways in WAYS], "to be expected")],
        title="Two dice, thrown 3,600 times",
        x_label="sum",
        y_label="times",
        note=f"A 7 came {found[5]} times, and with the seed 1 it will do so on every computer.",
    )
