"""Which mutants are made of what, and what becomes of them."""

import pytest

from mlx_exercises.dev.mutation.equivalent import as_table, read_equivalents
from mlx_exercises.dev.mutation.mutants import mutants_of
from mlx_exercises.dev.mutation.report import count_results, is_passed
from mlx_exercises.dev.mutation.run import MutationRun
from mlx_exercises.errors import MlxError
from mlx_exercises.model.verdict import Outcome

SOLUTION = "solutions/02_matrices/01"
ANSWER = "return (values * values).sum() / len(values)"

# A line of an answer, and what must be among the lines it is changed to.
CHANGES = [
    ("a = b + c", ["a = b - c", "a = b"]),
    ("a = b - c", ["a = b + c", "a = c - b"]),
    ("a = b * c", ["a = b / c", "a = b", "a = c"]),
    ("a = b @ c", ["a = c @ b", "a = b * c"]),
    ("a = b ** 2", ["a = b * 2", "a = b ** 3", "a = b ** 1"]),
    ("a += 1", ["a -= 1", "a = 1", "pass"]),
    ("a = b < c", ["a = b <= c", "a = b > c"]),
    ("a = b == c", ["a = b != c"]),
    ("a = b and c", ["a = b or c", "a = b", "a = c"]),
    ("a = not b", ["a = b"]),
    ("a = -b", ["a = b"]),
    ("a = True", ["a = False"]),
    ("a = 3", ["a = 4", "a = 2"]),
    ("a = 0.5", ["a = 1.0"]),
    ("a = b + 1e-12", ["a = b + 0.0"]),
    ('a = "x"', ['a = "x_"']),
    ("return values", ["return -values", "return 0"]),
    ("return 3.5", ["return values"]),
    ("values[0] = 1", ["pass"]),
    ("if b: raise ValueError", ["if True: raise ValueError", "if False: raise ValueError"]),
    ("for i in range(n): pass", ["for i in range(n - 1): pass", "for i in range(1, n): pass"]),
    ("a = b[1:]", ["a = b[:]", "a = b[2:]"]),
    ("a = b[i]", ["a = b[i - 1]"]),
    ("a = b[i, j]", ["a = b[j, i]"]),
    ("a = f(b, c)", ["a = f(c, b)"]),
    ("a = np.sum(b, axis=0)", ["a = np.mean(b, axis=0)", "a = np.sum(b)", "a = np.sum(b, axis=1)"]),
    (
        "a = b.mean(axis=1, keepdims=True)",
        ["a = b.mean(axis=1)", "a = b.mean(axis=1, keepdims=False)"],
    ),
    ("a = b.std(ddof=1)", ["a = b.std(ddof=0)", "a = b.std()", "a = b.var(ddof=1)"]),
    ("a = b.T @ c", ["a = b @ c"]),
    ("a = b.copy()", ["a = b"]),
    ("a = b.detach()", ["a = b"]),
    ("a = np.sqrt(b)", ["a = b"]),
    ("a = np.maximum(b, 0)", ["a = np.minimum(b, 0)", "a = b", "a = 0"]),
    ("optimizer.zero_grad()", ["pass"]),
    ("model.eval()", ["model.train()", "pass"]),
    ("with torch.no_grad(): a = b", ["if True: a = b"]),
    ("a = sorted(b, reverse=True)", ["a = sorted(b)", "a = sorted(b, reverse=False)"]),
    ("a = [x for x in b if x]", ["a = [x for x in b]"]),
    ("a = b if c else d", ["a = b", "a = d"]),
    ("a = np.zeros(3)", ["a = np.ones(3)"]),
]


def after_of(project):
    """The lines that mutants change to."""
    return [mutant.after for mutant in mutants_of(project.files)]


def with_body(project, *lines):
    """Give the solution another body."""
    project.edit(SOLUTION, ANSWER, "\n    ".join(lines))
    return project


@pytest.mark.parametrize(("line", "wanted"), CHANGES, ids=[line for line, _ in CHANGES])
def test_changes(line, wanted, project):
    """A line is changed in the ways that its kind of mistake is made."""
    assert set(wanted) <= set(after_of(with_body(project, line)))


# An expression, and what must be among those it is changed to: brackets and layout survive.
LAYOUTS = [
    ("c * (a + b)", "c * a"),
    ("(a + b).sum()", "(a + b)"),
    ("(a + b) - (c * 2)", "(c * 2) - (a + b)"),
    ("x if (a or b) else c", "x if (a and b) else c"),
    ("a and b and c", "a and c"),
    ("f(axis=0)", "f()"),
    ("f(a, *b, axis=0)", "f(a, *b)"),
    ("a if b not in c else d", "a if b in c else d"),
    ('f"{a + b}: {x}"', 'f"{a - b}: {x}"'),
    ('f"α {a + b}"', 'f"α {a - b}"'),
    ("g(x)[:, 0] ** (n)", "n ** g(x)[:, 0]"),
    ("[(a), -(b + 1)]", "[(a), (b + 1)]"),
    ("a < b <= c", "a < b < c"),
]


@pytest.mark.parametrize(("given", "wanted"), LAYOUTS, ids=[given for given, _ in LAYOUTS])
def test_brackets_and_layout_survive(given, wanted, project):
    """Around what changes, a mutant has the solution's own text."""
    assert f"a = {wanted}" in after_of(with_body(project, f"a = {given}"))


def test_comments_are_not_taken_for_code(project):
    """A comment between two operands that holds their operator stays as it is."""
    with_body(project, "a = (", "    b  # + one", "    + c", ")")
    assert "- c" in after_of(project)


def test_a_keyword_on_a_line_of_its_own_goes(project):
    """A keyword argument is left out with its line, and the rest of the call stays."""
    with_body(project, "a = f(", "    b,", "    axis=0,", ")")
    dropped = [each for each in mutants_of(project.files) if each.before == "axis=0,"]
    assert "" in [each.after for each in dropped]


UNCHANGED = [
    ("(a - b) ** 2", "(b - a) ** 2"),  # the sign is lost
    ("max(a, b)", "max(b, a)"),
    ("a.reshape(-1, 2)", "a.reshape(-2, 2)"),
]


@pytest.mark.parametrize(("given", "not_made"), UNCHANGED)
def test_no_change_that_changes_nothing(given, not_made, project):
    """Mutants that are equivalent by their form are not made."""
    assert f"a = {not_made}" not in after_of(with_body(project, f"a = {given}"))


def test_filled_arrays_may_hold_anything(project):
    """Zeros become ones only where what they held at first is used."""
    with_body(project, "a = np.zeros(3)", "a[0] = 1", "return a")
    assert "a = np.ones(3)" not in after_of(project)
    project.edit(SOLUTION, "a[0] = 1", "a[0] = a[0] + 1")
    assert "a = np.ones(3)" in after_of(project)


def test_words_of_errors_stay(project):
    """No answer depends on what an error says."""
    with_body(project, 'raise ValueError("no values")')
    assert not any("no values_" in after for after in after_of(project))


def test_only_what_learners_write(project):
    """Lines of the starting file, docstrings, hints and the script's own block stay."""
    mutants = mutants_of(project.files)
    assert mutants
    assert {mutant.before for mutant in mutants} == {ANSWER}
    assert {mutant.function for mutant in mutants} == {"mean_square"}


def test_values_of_predictions(empty):
    """What a `predict` asks for is mutated although it stands in no function."""
    empty.add("02_matrices", "foresee", "predict")
    assert {mutant.function for mutant in mutants_of(empty.files)} == {""}
    assert any("= 7" in after for after in after_of(empty))


def test_mutants_differ(project):
    """No two mutants are one program, and none is the solution."""
    sources = [mutant.source for mutant in mutants_of(project.files)]
    assert len(sources) == len(set(sources))
    assert project.files.solution.text not in sources


def test_layout_survives(project):
    """A mutant's diff is its own line and nothing else."""
    for mutant in mutants_of(project.files):
        lines = mutant.diff(project.files.solution.text)
        assert sum(line.startswith("+") for line in lines) == 1
        assert sum(line.startswith("-") for line in lines) == 1


def test_methods_know_their_class(project):
    """The key of a mutant in a method names the class as well."""
    project.edit(
        SOLUTION, ANSWER, f"{ANSWER}\n\n\nclass Value:\n    def up(self):\n        return 1"
    )
    assert "Value.up" in {mutant.function for mutant in mutants_of(project.files)}


def run(project, runner, **more):
    """Every result, and the mutation_run."""
    mutation_run = MutationRun((project.files,), runner)
    return list(mutation_run.run(**more)), mutation_run


def test_teeth(project, runner):
    """The check of a good exercise notices every mutant."""
    results, mutation_run = run(project, runner)
    counts = count_results(results)
    assert counts["killed"] == counts["mutants"] > 5
    assert is_passed(mutation_run, results)


WEAK = "checks/02_matrices/01"
HAND = "np.array([1.0, 2.0, -3.0])\n    close"


def weaken(project):
    """Leave one input of one value, on which a sum is a mean."""
    text = project.file(WEAK).read_text()
    project.file(WEAK).write_text(
        text.replace("[1.0, 2.0, -3.0]", "[3.0]")
        .replace("14 / 3", "9.0")
        .replace('"That is the sum of the squares. How many are there?": 14.0,', "")
        .replace('"The mean was squared, not the values.": 0.0,', "")
        .replace("def test_any", "def any")
        .replace("def test_input", "def input")
    )


def survivors(results):
    """The lines that pass."""
    return {result.mutant.after: result for result in results if result.survived}


def test_survivors(project, runner):
    """A check that looks at one value lets a forgotten division pass."""
    weaken(project)
    results, mutation_run = run(project, runner)
    assert "return (values * values).sum()" in survivors(results)
    assert not is_passed(mutation_run, results)


def list_all(project, results, reason="It is one value only."):
    """List every survivor as equivalent."""
    tables = [as_table("mean_square", each.mutant.key) for each in survivors(results).values()]
    path = project.root / "checks" / "02_matrices" / "equivalent.toml"
    path.write_text("\n".join(tables).replace('reason = ""', f'reason = "{reason}"'))
    return path


def test_listed_mutants_are_no_survivors(project, runner):
    """A mutant that is listed with a reason counts as equivalent."""
    weaken(project)
    list_all(project, run(project, runner)[0])
    results, mutation_run = run(project, runner)
    assert survivors(results) == {}
    assert count_results(results)["equivalent"] > 0
    assert is_passed(mutation_run, results)


def test_the_list_survives_edits_elsewhere(project, runner):
    """A list still holds when the file grows and the exercise gets another number."""
    weaken(project)
    list_all(project, run(project, runner)[0])
    project.edit(SOLUTION, "import numpy as np\n", "import numpy as np\n\nLIMIT = 3\n")
    for path in [*project.root.rglob("01_mean_square*")]:
        path.rename(path.with_name(path.name.replace("01_", "05_")))
    assert survivors(run(project, runner)[0]) == {}


def test_a_list_that_is_wrong_is_told(project, runner):
    """A listed mutant that the check notices fails the run; one that is gone is named."""
    weaken(project)
    path = list_all(project, run(project, runner)[0])
    mutant = mutants_of(project.files)[0]
    text = as_table("mean_square", ("mean_square", ANSWER, "return 'nothing'"))
    project.edit(WEAK, "[3.0]", "[3.0, 1.0]")
    project.edit(WEAK, "9.0", "5.0")
    path.write_text(path.read_text() + text.replace('reason = ""', 'reason = "Gone."'))
    results, mutation_run = run(project, runner)
    assert mutation_run.wrong
    assert [each.key[2] for each in mutation_run.outdated()] == ["return 'nothing'"]
    assert not is_passed(mutation_run, results)
    assert mutant.exercise == "02_matrices/01_mean_square"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[equivalent]]\nexercise = 'a'\n", "is not complete"),
        ("[[equivalent", "cannot be read"),
        (as_table("a", ("f", "x", "y")), "gives no reason"),
    ],
)
def test_lists_need_reasons(text, message, tmp_path):
    """A list that is not complete is refused in words."""
    path = tmp_path / "equivalent.toml"
    path.write_text(text)
    with pytest.raises(MlxError, match=message):
        read_equivalents(path)


@pytest.mark.parametrize("text", ['a = "b"', "a = 'b'", "a = 'b' + \"c\"", "a\nb", "a = '\\n'"])
def test_tables_can_be_read_back(text, tmp_path):
    """What is printed for pasting is valid TOML, whatever the line holds."""
    path = tmp_path / "equivalent.toml"
    path.write_text(as_table("slug", ("f", text, "new")).replace('reason = ""', 'reason = "So."'))
    assert ("slug", ("f", text, "new")) in read_equivalents(path)


@pytest.mark.slow
def test_endless_mutants_are_killed(project, runner):
    """A mutant that never ends counts as noticed."""
    project.edit(
        SOLUTION,
        ANSWER,
        "total, i = 0.0, 0\n    while i < len(values):\n        total += values[i] ** 2\n"
        "        i += 1\n    return total / len(values)",
    )
    results, _ = run(project, runner)
    endless = [result for result in results if result.mutant.before == "i += 1"]
    assert Outcome.TIMEOUT in {result.outcome for result in endless}
    assert all(result.killed for result in endless)


def test_samples(project, runner):
    """A sample is of the size asked for, and the same for the same seed."""
    first, _ = run(project, runner, sample=3, seed=1)
    again, _ = run(project, runner, sample=3, seed=1)
    assert [result.mutant for result in first] == [result.mutant for result in again]
    assert len(first) == 3


def test_solutions_that_fail_are_unfit(project, runner):
    """The mutants of a solution that does not pass are not run."""
    project.edit(SOLUTION, ANSWER, "return 1.0")
    results, mutation_run = run(project, runner)
    assert results == []
    assert mutation_run.unfit == [project.files]
    assert not is_passed(mutation_run, results)
