"""Every rule that runs the check speaks when it is broken, and only then."""

import pytest

from mlx_exercises.dev.lint import Severity
from mlx_exercises.dev.lint.context import RuleContext
from mlx_exercises.dev.lint.rules import BY_RUNNING
from mlx_exercises.dev.lint.runner import lint_exercises

CHECK, SOLUTION = "checks/02_matrices/01", "solutions/02_matrices/01"
EXERCISE, MANIFEST = "exercises/02_matrices/01", "stage.toml"
ANSWER = "return (values * values).sum() / len(values)"
GAP = "raise NotImplementedError"
CALL = "    values = np.array([1.0, 2.0, -3.0])\n"  # the first line of the first test


def edit(part, old, new):
    """Spoil a project by a change."""
    return lambda project: project.edit(part, old, new)


def both(*spoils):
    """Spoil a project in several ways."""
    return lambda project: [spoil(project) for spoil in spoils]


def dial(project):
    """Let the check ask another machine."""
    project.edit(CHECK, CALL, CALL + "    import socket\n    socket.getaddrinfo('localhost', 80)\n")


LUCK = '''

def test_luck(exercise):
    """A number drawn once is below a half."""
    close(exercise.mean_square(np.ones(2)), 1.0, "Ones.")
    assert np.random.default_rng(7).random() < 0.7, "The dice were against it."
'''


def lucky(project):
    """Let the check hang on a draw: 0.63 with its own seed, something else with others."""
    path = project.file(CHECK)
    path.write_text(path.read_text() + LUCK)


BUSY = """\
    import time
    end = time.process_time() + 2.2
    while time.process_time() < end:
        pass
"""

BROKEN = [
    ("starting_file", edit(EXERCISE, GAP, ANSWER), "The starting file passes"),
    ("starting_file", edit(EXERCISE, GAP, "return values.no_such_thing"), "is broken"),
    ("starting_file", edit(EXERCISE, "import numpy as np", "import numpy as n"), "is broken"),
    ("solution", edit(SOLUTION, ANSWER, "return 1.0"), "The solution is failed"),
    ("solution", dial, "The network was asked for"),
    ("solution", edit(CHECK, CALL, CALL + "    values[7] = 1\n"), "The check itself fails"),
    ("solution", edit(CHECK, "import always", "import nothing, always"), "The check itself fails"),
    ("solution", edit(CHECK, 'are there?": 14.0', 'are there?": 14 / 3'), "How many are there?"),
    (
        "own_time",
        both(
            edit(MANIFEST, '"challenge"', '"write"'),
            edit(CHECK, CALL, CALL + BUSY),
        ),
        "The check takes 2",
    ),
    ("other_seeds", lucky, "other seeds"),
    ("pictures", edit(CHECK, "    root = ", "    root = 1 / 0 + "), "ZeroDivisionError"),
    ("pictures", edit(CHECK, "    root = ", "    return\n    root = "), "No picture"),
    ("script", edit(SOLUTION, "    print(", "    prin("), "NameError"),
    ("script", edit(SOLUTION, "    print(", "    len("), "it is broken"),
    ("script", edit(SOLUTION, "    print(", "    str("), "TypeError"),
    ("wrong_answers", edit("not_divided", ").sum()", ").mean()"), "The wrong answer passes"),
    ("wrong_answers", edit("not_divided", "How many", "How few"), "The wrong answer gets"),
    (
        "wrong_answers",
        edit(CHECK, '"That is the sum of the squares. How many are there?": 14.0,', ""),
        "The wrong answer gets",
    ),
    (
        "fuzz_answers",
        edit(CHECK, CALL, CALL + "    exercise.mean_square(values) + 1\n"),
        "The check itself fails on an answer that returns None",
    ),
]


def find(name):
    """The rule of a name."""
    (rule,) = [each for each in BY_RUNNING if each.__name__ == name]
    return rule


def test_quiet_when_right(project, runner):
    """An exercise that is right gets nothing but warnings, with other seeds too."""
    (result,) = lint_exercises((project.files,), runner)
    errors = [each for each in result.diagnostics if each.severity is Severity.ERROR]
    assert errors == []
    assert result.passed


@pytest.mark.parametrize(
    ("name", "spoil", "message"), BROKEN, ids=[f"{name}-{message}" for name, _, message in BROKEN]
)
def test_speaks_when_broken(name, spoil, message, project, runner):
    """A rule names what is wrong and what to do."""
    spoil(project)
    files = project.files
    found = list(find(name)(files, RuleContext(runner, files)))
    (problem, *_) = [each for each in found if message in each.what]
    assert problem.advice


def test_every_rule_is_tried():
    """The table above breaks every rule that is listed."""
    assert {rule.__name__ for rule in BY_RUNNING} == {name for name, _, _ in BROKEN}


def test_nonsense_never_passes(project, runner):
    """A check that looks at nothing lets nonsense pass, and is reported for each kind of it."""
    project.edit(CHECK, "def test_by_hand", "def by_hand")
    project.edit(CHECK, "def test_any_values", "def any_values")
    project.edit(CHECK, "def test_input_is", "def input_is")
    path = project.file(CHECK)
    path.write_text(path.read_text() + '\n\ndef test_it(exercise):\n    """It is there."""\n')
    found = find("fuzz_answers")(project.files, RuleContext(runner, project.files))
    assert sum("passes" in each.what for each in found) == 8


def test_suspects_that_no_input_tells_apart_are_errors(project, runner):
    """A suspect that is the right answer on every input fails the exercise, and is named."""
    project.edit(CHECK, 'are there?": 14.0', 'are there?": 14 / 3')
    (result,) = lint_exercises((project.files,), runner)
    (error,) = [each for each in result.diagnostics if each.rule == "solution"]
    assert error.severity is Severity.ERROR
    assert "That is the sum of the squares. How many are there?" in error.what
    assert "Add an input on which this mistake gives another answer" in error.advice


def test_broken_check_is_reported_once(project, runner):
    """A check that cannot be loaded is one problem, not one for every answer."""
    project.edit(CHECK, "import always", "import nothing, always")
    (result,) = lint_exercises((project.files,), runner)
    assert len([each for each in result.diagnostics if "itself" in each.what]) == 1


def test_unfinished_exercises_stop_nothing(project, runner):
    """Of an exercise without a solution, the missing file is reported, and nothing is run."""
    project.file(SOLUTION).unlink()
    (result,) = lint_exercises((project.files,), runner)
    assert {each.rule for each in result.diagnostics} == {"files of one name"}


def test_sentences_of_others_are_a_warning(project, runner):
    """A wrong answer that gets another's sentence further down is reported, and holds."""
    project.edit(
        CHECK,
        'close(exercise.mean_square(values), 7.0, "The squares are 4, 1 and 16.")',
        'close(exercise.mean_square(values), 7.0, "The mean was squared, not the values.")',
    )
    found = find("wrong_answers")(project.files, RuleContext(runner, project.files))
    (problem,) = [each for each in found if "Further down" in each.what]
    assert "not_divided.py" in problem.what
    assert problem.severity is Severity.WARNING


def test_wrong_answers_are_tried_under_moved_seeds(project, runner):
    """A wrong answer that one draw happens to notice is found out by the next."""
    project.edit(CHECK, CALL, CALL + "    r = np.random.default_rng(0).random()\n")
    project.edit(
        CHECK,
        "    close(\n        exercise.mean_square(values),\n        14 / 3,",
        "    if r < 0.63 or r > 0.64:\n        return\n"
        "    close(\n        exercise.mean_square(values),\n        14 / 3,",
    )
    for name in ("any_values", "input_is_left_alone"):
        project.edit(CHECK, f"def test_{name}", f"def {name}")
    found = list(find("wrong_answers")(project.files, RuleContext(runner, project.files)))
    assert any("when the seeds are moved by 1" in each.what for each in found)
