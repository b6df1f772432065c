"""One lookup of names for the runner and for authors."""

import pytest
import small_curriculum

from mlx_exercises.curriculum.loader import load
from mlx_exercises.dev.repository import read_repository
from mlx_exercises.errors import UnknownName
from mlx_exercises.model.names import matches_exercise, matches_stage


@pytest.mark.parametrize(
    "typed",
    [
        "03_calculus/02_chain_rule",
        "02_chain_rule",
        "chain_rule",
        " chain_rule.py ",
        "3.2",
        "03.02",
        "exercises/03_calculus/02_chain_rule.py",
        r"C:\work\exercises\03_calculus\02_chain_rule.py",
    ],
)
def test_an_exercise_goes_by(typed):
    """Name, file, slug, numbers and paths name an exercise."""
    assert matches_exercise(typed, "03_calculus/02_chain_rule")


@pytest.mark.parametrize("typed", ["", "rule", "3", "3.20", "2.3", "13_calculus/02_chain_rule"])
def test_an_exercise_does_not_go_by(typed):
    """Parts of a name, other numbers and other stages do not name it."""
    assert not matches_exercise(typed, "03_calculus/02_chain_rule")


@pytest.mark.parametrize("typed", ["03_calculus", "calculus", "3", "03", "exercises/03_calculus/"])
def test_a_stage_goes_by(typed):
    """Folder, slug, number and paths name a stage."""
    assert matches_stage(typed, "03_calculus")


@pytest.mark.parametrize("typed", ["", "calc", "13", "exercises/3", "3.1"])
def test_a_stage_does_not_go_by(typed):
    """Parts of a name, other numbers, and a number behind a folder do not name it."""
    assert not matches_stage(typed, "03_calculus")


@pytest.mark.parametrize("typed", ["double", "01_middle", "close", "1", "0.3", "2.9", "nothing"])
def test_runner_and_authors_find_the_same(tmp_path, typed):
    """`mlx verify NAME` and `mlx dev check NAME` mean the same exercises."""
    root = small_curriculum.write(tmp_path)
    found = []
    for find in (load(root).find_any, lambda name: read_repository(root).find([name])):
        try:
            found.append([each.name for each in find(typed)])
        except UnknownName:
            found.append(None)
    assert found[0] == found[1]
