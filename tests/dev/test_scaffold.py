"""What `mlx dev new` writes."""

import tomllib

import pytest

from mlx_exercises.curriculum.loader import load
from mlx_exercises.dev.lint import Severity
from mlx_exercises.dev.lint.runner import lint_exercises
from mlx_exercises.dev.mutation.run import MutationRun
from mlx_exercises.dev.scaffold import create_exercise
from mlx_exercises.errors import MlxError
from mlx_exercises.model.curriculum import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_only_the_authors_part_is_missing(kind, empty, runner):
    """A fresh exercise of any kind holds, but for what its author must write."""
    create_exercise(empty.root, "02_matrices", "fresh", kind)
    (result,) = lint_exercises((empty.files,), runner)
    assert {each.rule for each in result.diagnostics} == {"unfinished"}


# One of each form; the other kinds share theirs.
@pytest.mark.parametrize(
    "kind", ["write", "vector", "shape", "predict", "debug", "gradient", "beat"]
)
def test_templates_have_teeth(kind, empty, runner):
    """The check of a template notices every mutant of its solution."""
    create_exercise(empty.root, "02_matrices", "fresh", kind)
    mutation_run = MutationRun((empty.files,), runner)
    results = list(mutation_run.run())
    assert len(results) > 3
    assert [result.mutant.after for result in results if result.survived] == []


def test_the_runner_can_read_it(empty):
    """The curriculum with a new exercise in a new stage can be loaded as learners load it."""
    create_exercise(empty.root, "28_robots", "first_steps", "write", title="First steps")
    create_exercise(empty.root, "28", "next_steps", "challenge")
    (stage,) = load(empty.root).stages
    assert [each.name for each in stage.exercises] == [
        "28_robots/01_first_steps",
        "28_robots/02_next_steps",
    ]
    assert stage.exercises[0].title == "First steps"
    assert stage.challenge is stage.exercises[1]


def test_a_draft_is_small_and_lacks_nothing_that_must_be(empty, runner):
    """A fresh draft has at most 60 lines; what it lacks is a warning for each thing."""
    paths = create_exercise(empty.root, "02_matrices", "fresh", "write", draft=True)
    files = empty.files
    written = [len(each.lines) for each in files.sources]
    assert len([path for path in paths if path.suffix == ".py"]) == 3
    assert sum(written) + manifest_lines(files) <= 60
    (result,) = lint_exercises((files,), runner)
    assert result.is_draft
    assert result.passed
    missing = " ".join(each.what for each in result.diagnostics)
    for part in ("2 claims", "0 wrong answers", "0 hints", "`after`", "no `show", "as a script"):
        assert part in missing


def manifest_lines(files):
    """How many lines the exercise's table takes."""
    text = files.manifest.path.read_text()
    return len(text[text.index("[[exercise]]") :].splitlines())


def test_a_draft_that_is_wrong_is_an_error(empty, runner):
    """A draft whose solution its own check refuses does not hold."""
    create_exercise(empty.root, "02_matrices", "fresh", "write", draft=True)
    empty.edit("solutions/", "/ len(values)", "")
    (result,) = lint_exercises((empty.files,), runner)
    assert not result.passed
    errors = [each for each in result.diagnostics if each.severity is Severity.ERROR]
    assert {each.rule for each in errors} == {"solution"}


def test_drafts_are_kept_from_learners(project):
    """The curriculum that learners load lacks a draft until its mark is taken out."""
    create_exercise(project.root, "matrices", "another", "write", draft=True)
    (stage,) = load(project.root).stages
    assert [each.slug for each in stage.exercises] == ["mean_square"]
    extra = 'minutes = 5\nhints = ["A.", "B.", "C."]\nafter = "So."\n'
    project.edit("stage.toml", "draft = true\n", extra)
    (stage,) = load(project.root).stages
    assert [each.slug for each in stage.exercises] == ["mean_square", "another"]


def test_a_stage_of_drafts_is_no_stage_yet(project):
    """A new stage that holds nothing but drafts is not there for learners."""
    create_exercise(project.root, "28_robots", "first_steps", "write", draft=True)
    assert [stage.name for stage in load(project.root).stages] == ["02_matrices"]


def test_the_manifest_stays(project):
    """A new exercise is added to the manifest; what stood there stays as it was."""
    before = project.file("stage.toml").read_text()
    create_exercise(project.root, "matrices", "another", "fill")
    after = project.file("stage.toml").read_text()
    assert after.startswith(before)
    assert [each["slug"] for each in tomllib.loads(after)["exercise"]] == ["mean_square", "another"]


@pytest.mark.parametrize(
    ("stage", "slug", "kind", "message"),
    [
        ("matrices", "mean_square", "write", "has that slug already"),
        ("03_calculus", "mean_square", "write", "has that slug already"),
        ("matrices", "Mean Square", "write", "cannot be a slug"),
        ("matrices", "01_mean", "write", "cannot be a slug"),
        ("matrices", "mean", "essay", "no kind 'essay'"),
        ("robots", "mean", "write", "no stage called 'robots'"),
    ],
)
def test_refusals(stage, slug, kind, message, project):
    """What cannot be is refused in words, and nothing is written."""
    before = sorted(project.root.rglob("*"))
    with pytest.raises(MlxError, match=message):
        create_exercise(project.root, stage, slug, kind)
    assert sorted(project.root.rglob("*")) == before


def test_installed_packages_are_left_alone(tmp_path):
    """Nothing is written into an installed package."""
    with pytest.raises(MlxError, match="installed package"):
        create_exercise(tmp_path / "shipped", "02_matrices", "mean", "write")
