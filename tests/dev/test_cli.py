"""What authors type, what comes back, and the exit code."""

import json

import pytest
from typer.testing import CliRunner

from mlx_exercises.dev.cli import app
from mlx_exercises.errors import MlxError

SOLUTION, CHECK = "solutions/02_matrices/01", "checks/02_matrices/01"


def run(project, *words):
    """Run a command on a project."""
    return CliRunner().invoke(app, [*words, "--root", str(project.root)])


def test_check_holds(project):
    """An exercise that is right gives exit code 0 and a line with its name."""
    done = run(project, "check")
    assert done.exit_code == 0, done.output
    assert "02_matrices/01_mean_square" in done.output
    assert "1 of 1 exercises hold" in done.output


@pytest.mark.parametrize(
    "name", ["mean_square", "2.1", "02_matrices", "exercises/02_matrices/01_mean_square.py"]
)
def test_check_takes_every_name(name, project):
    """An exercise goes by its slug, its numbers, its stage and its path."""
    assert "1 of 1 exercises" in run(project, "check", name).output


def test_check_fails(project):
    """A problem gives exit code 1, and its line says where it is and what to do."""
    project.edit(SOLUTION, "np.ndarray", "list")
    done = run(project, "check", "mean_square")
    assert done.exit_code == 1
    assert "solutions/02_matrices/01_mean_square.py" in done.output
    assert "→" in done.output


def test_check_of_a_stage_holds_it_to_the_rules_about_stages(project):
    """A stage by name is held to the rules about lessons and terms too; one exercise is not."""
    (project.root / "checks/02_matrices/terms.toml").write_text("[[")
    project.add("02_matrices", "second")
    assert "terms are taught" not in run(project, "check", "mean_square").output
    assert "terms are taught" in run(project, "check", "02_matrices").output


def test_check_speaks_json(project):
    """--json prints one document on stdout and nothing else."""
    project.edit(SOLUTION, "np.ndarray", "list")
    done = run(project, "check", "--json")
    data = json.loads(done.stdout)
    assert data["passed"] is False
    found = {each["name"]: each for each in data["inspections"]}
    assert set(found) == {"", "02_matrices/01_mean_square"}
    assert found["02_matrices/01_mean_square"]["problems"][0]["rule"] == "same names"


def test_square_brackets_are_shown(project):
    """Brackets in what a rule says are text, not markup."""
    project.edit(CHECK, "np.array([1.0, 2.0, -3.0])", "np.array([red]bold[/red])")
    assert "[red]" not in run(project, "check").output  # a syntax error shows its own words
    project.edit(CHECK, "np.array([red]bold[/red])", "{'[red]': 1}['[/red]']")
    assert "[/red]" in run(project, "check").output


def test_unknown_names(project):
    """An unknown name is an error with the nearest names."""
    done = run(project, "check", "mean_sqare")
    assert isinstance(done.exception, MlxError)
    assert "mean_square" in done.exception.advice


def test_mutate_sums_up(project):
    """Without survivors the exit code is 0 and the table names the stage."""
    done = run(project, "mutate")
    assert done.exit_code == 0, done.output
    assert "02_matrices" in done.output
    assert "100.0%" in done.output


def test_mutate_shows_survivors(project):
    """A survivor is shown as a diff, with the table that would list it."""
    project.edit(CHECK, "def test_by_hand", "def by_hand")
    project.edit(CHECK, "def test_any_values", "def any_values")
    project.edit(CHECK, "[2.0, -1.0, 4.0]", "[2.0]")
    project.edit(CHECK, "7.0", "4.0")
    done = run(project, "mutate", "--tables")
    assert done.exit_code == 1
    assert "-    return (values * values).sum() / len(values)" in done.output
    assert 'mutant = "return (values * values).sum()"' in done.output
    data = json.loads(run(project, "mutate", "--json").stdout)
    assert data["survived"] == len(data["survivors"]) > 0
    assert data["stages"]["02_matrices"]["mutants"] == data["mutants"]


def test_new_names_its_files(project):
    """`new` prints every file it wrote and the next command."""
    done = run(project, "new", "matrices", "fresh", "--kind", "fill")
    assert done.exit_code == 0, done.output
    for part in ("exercises", "checks", "solutions"):
        assert f"{part}/02_matrices/02_fresh.py" in done.output
    assert "mlx dev check fresh" in done.output


def test_new_drafts_hold(project):
    """`new --draft` writes three files and a table, and `check` says that learners lack them."""
    done = run(project, "new", "matrices", "fresh", "--draft")
    assert done.exit_code == 0, done.output
    assert "mistakes" not in done.output
    done = run(project, "check", "fresh")
    assert done.exit_code == 0, done.output
    assert "a draft, which learners do not get yet" in done.output
    assert "0 errors" in done.output
