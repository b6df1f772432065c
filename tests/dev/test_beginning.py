"""What `mlx dev new` writes."""

import tomllib

import pytest

from mlx_exercises.curriculum.loader import load
from mlx_exercises.dev.lint.runner import lint_exercises
from mlx_exercises.dev.mutation.run import MutationRun
from mlx_exercises.dev.scaffold import begin
from mlx_exercises.errors import MlxError
from mlx_exercises.model.curriculum import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_only_the_authors_part_is_missing(kind, empty, laboratory):
    """A fresh exercise of any kind holds, but for what its author must write."""
    begin(empty.root, "02_matrices", "fresh", kind)
    (inspection,) = lint_exercises((empty.draft,), laboratory)
    assert {each.rule for each in inspection.problems} == {"unfinished"}


# One of each form; the other kinds share theirs.
@pytest.mark.parametrize(
    "kind", ["write", "vector", "shape", "predict", "debug", "gradient", "beat"]
)
def test_templates_have_teeth(kind, empty, laboratory):
    """The check of a template notices every mutant of its solution."""
    begin(empty.root, "02_matrices", "fresh", kind)
    campaign = MutationRun((empty.draft,), laboratory)
    fates = list(campaign.run())
    assert len(fates) > 3
    assert [fate.mutant.after for fate in fates if fate.survived] == []


def test_the_runner_can_read_it(empty):
    """The curriculum with a new exercise in a new stage can be loaded as learners load it."""
    begin(empty.root, "28_robots", "first_steps", "write", title="First steps")
    begin(empty.root, "28", "next_steps", "challenge")
    (stage,) = load(empty.root).stages
    assert [each.name for each in stage.exercises] == [
        "28_robots/01_first_steps",
        "28_robots/02_next_steps",
    ]
    assert stage.exercises[0].title == "First steps"
    assert stage.challenge is stage.exercises[1]


def test_the_manifest_stays(project):
    """A new exercise is added to the manifest; what stood there stays as it was."""
    before = project.file("stage.toml").read_text()
    begin(project.root, "matrices", "another", "fill")
    after = project.file("stage.toml").read_text()
    assert after.startswith(before)
    assert [each["slug"] for each in tomllib.loads(after)["exercise"]] == ["mean_square", "another"]


@pytest.mark.parametrize(
    ("stage", "slug", "kind", "said"),
    [
        ("matrices", "mean_square", "write", "has that slug already"),
        ("03_calculus", "mean_square", "write", "has that slug already"),
        ("matrices", "Mean Square", "write", "cannot be a slug"),
        ("matrices", "01_mean", "write", "cannot be a slug"),
        ("matrices", "mean", "essay", "no kind 'essay'"),
        ("robots", "mean", "write", "no stage called 'robots'"),
    ],
)
def test_refusals(stage, slug, kind, said, project):
    """What cannot be is refused in words, and nothing is written."""
    before = sorted(project.root.rglob("*"))
    with pytest.raises(MlxError, match=said):
        begin(project.root, stage, slug, kind)
    assert sorted(project.root.rglob("*")) == before


def test_installed_packages_are_left_alone(tmp_path):
    """Nothing is written into an installed package."""
    with pytest.raises(MlxError, match="installed package"):
        begin(tmp_path / "shipped", "02_matrices", "mean", "write")
