"""Every rule about what lies in the files speaks when it is broken, and only then."""

import pytest

from mlx_exercises.dev.lint import Severity
from mlx_exercises.dev.lint.rules import ON_AN_EXERCISE, ON_THE_REPOSITORY
from mlx_exercises.dev.lint.runner import lint_repository
from mlx_exercises.dev.mutation.equivalent import as_table

CHECK, SOLUTION = "checks/02_matrices/01", "solutions/02_matrices/01"
MANIFEST = "stage.toml"
EXERCISE = "exercises/02_matrices/01"


def add(part, text):
    """Spoil a project by a text at the end of a file."""

    def spoil(project):
        path = project.file(part)
        path.write_text(path.read_text() + text)

    return spoil


def edit(part, old, new):
    """Spoil a project by a change."""
    return lambda project: project.edit(part, old, new)


def drop(part):
    """Spoil a project by deleting a file."""
    return lambda project: project.file(part).unlink()


def write(path, text=""):
    """Spoil a project by a file too many."""

    def spoil(project):
        target = project.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)

    return spoil


def term(name, where):
    """A glossary of one term."""
    return f'[[term]]\nterm = "{name}"\ndefinition = "So."\nin = "{where}"\n'


def long_title(project):
    """A title of more than 48 characters, in a stage with a glossary."""
    project.edit(MANIFEST, 'title = "Mean square"', f'title = "{"Mean square " * 5}"')
    write("checks/02_matrices/terms.toml", term("mean square", "mean_square"))(project)


def once(project):
    """A term that the lesson names a single time."""
    write("checks/02_matrices/terms.toml", term("variance", "lesson"))(project)
    add("README.md", "The variance is a mean.\n")(project)


TERM, GHOST = term("kurtosis", "mean_square"), term("kurtosis", "ghost")
OLD_WORDS = '[mean_square]\n"take the mean" = "average"\n'
LONG_HEADER = '"""Line.\n' + "more\n" * 25
ONE_LOOP = "    return (values * values).sum() / len(values)"

# The rule, what breaks it, and a piece of what it then says.
BROKEN = [
    ("files_of_one_name", drop(SOLUTION), "is missing"),
    ("files_of_one_name", edit(CHECK, "import numpy as np", "import"), "syntax error"),
    ("files_of_one_name", write("exercises/02_matrices/02_other.py", ""), "is empty"),
    ("enough_wrong_answers", drop("not_divided"), "1 wrong answers"),
    ("exercise_table", edit(MANIFEST, 'slug = "', 'slug = "un'), "no table"),
    ("exercise_table", edit(MANIFEST, "minutes = 40\n", ""), "`minutes` is missing"),
    ("exercise_table", edit(MANIFEST, "minutes = 40", 'minutes = "40"'), "`minutes` is a str"),
    ("exercise_table", edit(MANIFEST, "minutes = 40", "minutes = 0"), "`minutes` is 0"),
    ("exercise_table", edit(MANIFEST, "minutes =", "level = 3\nminutes ="), "`level` is not known"),
    ("exercise_table", edit(MANIFEST, '"challenge"', '"exam"'), "no kind 'exam'"),
    ("exercise_table", edit(MANIFEST, 'title = "Mean square"', 'title = "It is so."'), "title"),
    ("hints", edit(MANIFEST, '  "Here stands a question.",\n', ""), "2 hints"),
    ("hints", edit(MANIFEST, "a question", "a question " * 40), "takes 6 lines"),
    (
        "hints_keep_the_answer",
        edit(MANIFEST, "a question.", ONE_LOOP.strip()),
        "the whole answer",
    ),
    (
        "hints_keep_the_answer",
        edit(MANIFEST, "a question.", "That is the sum of the squares. How many are there?"),
        "repeats a failure message",
    ),
    ("after", edit(MANIFEST, 'after = "Here', 'after = "' + "Here " * 90), "characters"),
    ("unfinished", add(EXERCISE, "# AUTHOR: one more thing\n"), "one more thing"),
    ("unfinished", edit(MANIFEST, "a question", "AUTHOR: a question"), "manifest: hints"),
    ("header", edit(EXERCISE, '"""Mean', LONG_HEADER + "Mean"), "The header has"),
    ("header", add(EXERCISE, "# " + "x" * 100 + "\n"), "102 columns"),
    ("todo", edit(EXERCISE, "# TODO: square", "# square"), "no TODO"),
    ("todo", edit(EXERCISE, "# TODO: square", "# TODO square"), "no colon"),
    ("todo", add(SOLUTION, "# TODO: finish\n"), "still has a TODO"),
    ("bug_count", edit(MANIFEST, '"challenge"', '"debug"'), "how many bugs"),
    ("main_block", edit(EXERCISE, 'if __name__ == "__main__":', "def later():"), "nothing as a"),
    (
        "hints_and_docstrings",
        edit(EXERCISE, "values: np.ndarray)", "values)"),
        "no type hint for `values`",
    ),
    (
        "hints_and_docstrings",
        edit(SOLUTION, ") -> float:", "):"),
        "no type hint for what it returns",
    ),
    (
        "hints_and_docstrings",
        edit(EXERCISE, '    """Return the mean of the squares of the values (n,)."""\n', ""),
        "has no docstring",
    ),
    ("shapes", edit(EXERCISE, "the values (n,)", "the values"), "names no shape"),
    ("same_names", edit(SOLUTION, "def mean_square(", "def square_mean("), "no `mean_square`"),
    ("same_names", edit(SOLUTION, "values: np.ndarray", "values: list"), "here and"),
    ("same_names", add(EXERCISE, "LIMIT = 3\n"), "no `LIMIT`"),
    ("claims", edit(CHECK, "def test_by_hand", "def by_hand"), "2 claims"),
    ("claims", edit(CHECK, '"""The values are what they were before."""', '""""""'), "no claim"),
    ("claims", edit(CHECK, "what they were before.", "what they were"), "no sentence"),
    ("claims", edit(CHECK, "were before.", "were. They stay."), "more than one sentence"),
    ("claims", edit(CHECK, "were before.", "were before" + " and" * 30 + "."), "characters"),
    ("claims", edit(CHECK, "def test_input", "@staticmethod\ndef test_input"), "decorator"),
    ("claims", edit(CHECK, "left_alone(exercise)", "left_alone()"), "`exercise` fixture"),
    ("asserts", add(CHECK, "\n\ndef help_me():\n    assert 1, 'One.'\n"), "skipped under"),
    ("show", edit(CHECK, "def show(", "def display("), "no `show(exercise)`"),
    ("show", edit(CHECK, "def show(exercise)", "def show()"), "other than the exercise"),
    ("imports", add(SOLUTION, "import scipy\n"), "scipy, which is not in `needs`"),
    (
        "imports_of_ours",
        add(SOLUTION, "import mlx_exercises.model.verdict\n"),
        "mlx_exercises.model.verdict",
    ),
    ("needs", edit(MANIFEST, '["numpy"]', '["numpy", "no_such_library"]'), "not installed"),
    ("needs", edit(MANIFEST, '["numpy"]', '["numpy", "scipy"]'), "no file imports"),
    (
        "plain_python",
        edit(SOLUTION, ONE_LOOP, "    return sum([v * v for v in values]) / len(values)"),
        "a comprehension",
    ),
    (
        "plain_python",
        edit(SOLUTION, ONE_LOOP, "    return np.einsum('i,i', values, values) / len(values)"),
        "`np.einsum`",
    ),
    ("plain_python", edit(SOLUTION, ONE_LOOP, "    while True:\n        return 1"), "`while`"),
    ("old_words", write("tests/wording/02_matrices.toml", OLD_WORDS), "'take the mean' stands"),
    ("titles_can_be_found", write("checks/02_matrices/terms.toml", TERM), "no keywords"),
    ("titles_can_be_found", long_title, "48 are the most"),
    ("mistakes", edit("not_divided", "# That", "THAT = 1  # That"), "no sentence"),
    ("mistakes", edit("not_divided", "def mean_square(", "def ("), "syntax error in line 2"),
    ("mistakes", add("not_divided", "\n\nimport numpy as np\n"), "`import numpy as np` is as in"),
    ("mistakes", edit("not_divided", ".sum()", ".sum() / len(values)"), "`mean_square` is as in"),
    ("mistakes", write("tests/mistakes/02_matrices/01_mean_square/a.py", ""), "is empty"),
]

LISTED = as_table("mean_square", ("mean_square", "x = 1", "x = 2")).replace('""', '"So."')

BROKEN_IN_THE_REPOSITORY = [
    ("terms_are_taught", write("checks/02_matrices/terms.toml", TERM), "under its own name"),
    ("terms_are_taught", write("checks/02_matrices/terms.toml", GHOST), "'ghost', which is none"),
    ("terms_are_taught", write("checks/02_matrices/terms.toml", "[["), "cannot be used"),
    ("terms_are_taught", once, "once only"),
    ("stage_manifest", drop(MANIFEST), "is missing"),
    ("stage_manifest", edit(MANIFEST, "roadmap = []\n", ""), "`roadmap` is missing"),
    ("stage_manifest", edit(MANIFEST, "read = []", 'read = ["a book"]'), "no https link"),
    ("stage_manifest", edit(MANIFEST, "plain_python = true", "plain_python = 1"), "is a int"),
    ("stage_manifest", edit(MANIFEST, "read = []", "read = []\npython = true"), "is not known"),
    ("stage_manifest", edit(MANIFEST, 'about = "', 'about = "AUTHOR: '), "still to be written"),
    ("tables_have_files", add(MANIFEST, '\n[[exercise]]\nslug = "ghost"\n'), "'ghost'"),
    ("slugs_are_unique", write("checks/03_calculus/04_mean_square.py", "1"), "used 2 times"),
    ("equivalents", write("checks/02_matrices/equivalent.toml", "[["), "cannot be read"),
    ("equivalents", write("checks/02_matrices/equivalent.toml", LISTED), "does not have: x = 1"),
    ("stray_files", write("exercises/02_matrices/notes.txt"), "belongs to no exercise"),
    ("stray_files", write("tests/mistakes/02_matrices/09_gone/a.py"), "belongs to no exercise"),
    ("lessons", drop("README.md"), "no lesson"),
    ("challenges", edit(MANIFEST, '"challenge"', '"write"'), "0 challenges"),
    ("challenges", edit(MANIFEST, "minutes =", "draft = true\nminutes ="), "0 challenges"),
    ("challenges", write("exercises/02_matrices/07_late.py", "1"), "not the last"),
    ("challenges", edit(MANIFEST, "minutes =", "extra = true\nminutes ="), "is an extra"),
    ("numbers", write("checks/02_matrices/01_twin.py", "1"), "one number"),
    ("wheel", write("pyproject.toml", "[tool.hatch]\n"), "would not hold checks/"),
]


def problems_of(rule, subject):
    """What one rule finds."""
    return list(rule(subject))


def find(rules, name):
    """The rule of a name."""
    (rule,) = [each for each in rules if each.__name__ == name]
    return rule


@pytest.mark.parametrize("rule", ON_AN_EXERCISE, ids=lambda rule: rule.__name__)
def test_quiet_when_right(rule, project):
    """No rule has anything to say about an exercise that is right, but for its header."""
    found = problems_of(rule, project.files)
    assert [each for each in found if each.severity is Severity.ERROR] == []


@pytest.mark.parametrize("rule", ON_THE_REPOSITORY, ids=lambda rule: rule.__name__)
def test_quiet_when_all_is_right(rule, project):
    """No rule has anything to say about a curriculum that is right."""
    assert problems_of(rule, project.repository) == []


@pytest.mark.parametrize(
    ("name", "spoil", "message"), BROKEN, ids=[f"{name}-{message}" for name, _, message in BROKEN]
)
def test_speaks_when_broken(name, spoil, message, project):
    """A rule names what is wrong, what to do, and where."""
    rule = find(ON_AN_EXERCISE, name)
    spoil(project)
    found = [each for files in project.repository.exercises for each in problems_of(rule, files)]
    (problem, *_) = [each for each in found if message in each.what]
    assert problem.advice
    assert problem.path is not None


@pytest.mark.parametrize(
    ("name", "spoil", "message"),
    BROKEN_IN_THE_REPOSITORY,
    ids=[f"{name}-{message}" for name, _, message in BROKEN_IN_THE_REPOSITORY],
)
def test_speaks_about_the_whole(name, spoil, message, project):
    """A rule about the curriculum names what is wrong and what to do."""
    rule = find(ON_THE_REPOSITORY, name)
    spoil(project)
    (problem, *_) = [each for each in problems_of(rule, project.repository) if message in each.what]
    assert problem.advice


def test_every_rule_is_tried():
    """The tables above break every rule that is listed, but for one that only warns of headers."""
    tried = {name for name, _, _ in BROKEN + BROKEN_IN_THE_REPOSITORY}
    listed = {rule.__name__ for rule in (*ON_AN_EXERCISE, *ON_THE_REPOSITORY)}
    assert listed - tried == {"solution_header"}


def test_solution_header_warns(project):
    """A solution with the exercise's own header gets a warning, not an error."""
    header = project.files.exercise.header
    project.edit(SOLUTION, project.files.solution.header, header)
    (problem,) = find(ON_AN_EXERCISE, "solution_header")(project.files)
    assert problem.severity is Severity.WARNING


def test_syntax_errors_may_be_the_mistake(project):
    """A wrong answer that no Python can read is allowed where it stands alone."""
    rule = find(ON_AN_EXERCISE, "mistakes")
    project.edit("not_divided", "def mean_square(", "# whole file\ndef (")
    assert list(rule(project.files)) == []


def test_given_lines_are_exempt(project):
    """What the starting file itself does is no use of Python by the learner."""
    line = "    squares = [v * v for v in values]\n"
    for part in (EXERCISE, SOLUTION):
        project.edit(part, '(n,)."""\n', '(n,)."""\n' + line)
    assert list(find(ON_AN_EXERCISE, "plain_python")(project.files)) == []


def test_shown_functions_are_allowed(project):
    """A function that the header shows may be used."""
    project.edit(SOLUTION, ONE_LOOP, "    return np.vdot(values, values) / len(values)")
    rule = find(ON_AN_EXERCISE, "plain_python")
    assert "`np.vdot`" in next(rule(project.files)).what
    project.edit(EXERCISE, "14 / 3\n", "14 / 3\n    np.vdot(a, b)     a dot product\n")
    assert list(rule(project.files)) == []


def test_other_stages_may_use_all_of_python(empty):
    """Where the manifest does not say `plain_python = true`, nothing is forbidden."""
    empty.add("07_python_basics", "mean_square")
    empty.edit("solutions/", ONE_LOOP, "    return sum(v * v for v in values) / len(values)")
    assert list(find(ON_AN_EXERCISE, "plain_python")(empty.files)) == []


def test_unreadable_manifest_stops_nothing(project):
    """A manifest that is no TOML is a problem of its stage, and all rules go on."""
    project.file(MANIFEST).write_text("title = \n")
    assert any(
        "cannot be read" in each.what for each in lint_repository(project.repository).diagnostics
    )
    for rule in ON_AN_EXERCISE:
        list(rule(project.files))
