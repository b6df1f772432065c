"""Every rule that runs the check speaks when it is broken, and only then."""

import pytest

from mlx_exercises.dev.lint.context import RuleContext
from mlx_exercises.dev.lint.diagnostic import Severity
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
        "hostile_answers",
        edit(CHECK, CALL, CALL + "    exercise.mean_square(values) + 1\n"),
        "The check itself fails on an answer that returns None",
    ),
]


def find(name):
    """The rule of a name."""
    (rule,) = [each for each in BY_RUNNING if each.__name__ == name]
    return rule


def test_quiet_when_right(project, laboratory):
    """An exercise that is right is told nothing but warnings, under moved seeds too."""
    (inspection,) = lint_exercises((project.draft,), laboratory)
    errors = [each for each in inspection.problems if each.severity is Severity.ERROR]
    assert errors == []
    assert inspection.passed


@pytest.mark.parametrize(
    ("name", "spoil", "said"), BROKEN, ids=[f"{name}-{said}" for name, _, said in BROKEN]
)
def test_speaks_when_broken(name, spoil, said, project, laboratory):
    """A rule names what is wrong and what to do."""
    spoil(project)
    draft = project.draft
    found = list(find(name)(draft, RuleContext(laboratory, draft)))
    (problem, *_) = [each for each in found if said in each.what]
    assert problem.advice


def test_every_rule_is_tried():
    """The table above breaks every rule that is listed."""
    assert {rule.__name__ for rule in BY_RUNNING} == {name for name, _, _ in BROKEN}


def test_nonsense_never_passes(project, laboratory):
    """A check that looks at nothing lets nonsense pass, and is told so for each kind of it."""
    project.edit(CHECK, "def test_by_hand", "def by_hand")
    project.edit(CHECK, "def test_any_values", "def any_values")
    project.edit(CHECK, "def test_input_is", "def input_is")
    path = project.file(CHECK)
    path.write_text(path.read_text() + '\n\ndef test_it(exercise):\n    """It is there."""\n')
    found = find("hostile_answers")(project.draft, RuleContext(laboratory, project.draft))
    assert sum("passes" in each.what for each in found) == 8


def test_broken_check_is_told_once(project, laboratory):
    """A check that cannot be loaded is one problem, not one for every answer."""
    project.edit(CHECK, "import always", "import nothing, always")
    (inspection,) = lint_exercises((project.draft,), laboratory)
    assert len([each for each in inspection.problems if "itself" in each.what]) == 1


def test_unfinished_exercises_hold_nobody_up(project, laboratory):
    """A draft without a solution is told what is missing, and nothing is run."""
    project.file(SOLUTION).unlink()
    (inspection,) = lint_exercises((project.draft,), laboratory)
    assert {each.rule for each in inspection.problems} == {"files of one name"}


def test_sentences_of_others_are_a_warning(project, laboratory):
    """A wrong answer that gets another's sentence further down is told so, and holds."""
    project.edit(
        CHECK,
        'close(exercise.mean_square(values), 7.0, "The squares are 4, 1 and 16.")',
        'close(exercise.mean_square(values), 7.0, "The mean was squared, not the values.")',
    )
    found = find("wrong_answers")(project.draft, RuleContext(laboratory, project.draft))
    (problem,) = [each for each in found if "Further down" in each.what]
    assert "not_divided.py" in problem.what
    assert problem.severity is Severity.WARNING


def test_wrong_answers_are_tried_under_moved_seeds(project, laboratory):
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
    found = list(find("wrong_answers")(project.draft, RuleContext(laboratory, project.draft)))
    assert any("when the seeds are moved by 1" in each.what for each in found)
