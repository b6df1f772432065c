"""Linters and type checkers on a workspace as `mlx init` makes it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mlx_exercises.curriculum.loader import load
from mlx_exercises.workspace import workspace

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """A workspace with every exercise that ships."""
    folder = tmp_path_factory.mktemp("fresh")
    workspace.make(folder / "ml", load(ROOT))
    return folder / "ml"


def test_a_linter_is_quiet_in_a_fresh_workspace(fresh):
    """Ruff with its own rules finds nothing in exercises that are not finished."""
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "."]
    done = subprocess.run(command, cwd=fresh, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:]


def test_a_type_checker_is_quiet_in_a_fresh_workspace(fresh):
    """Mypy finds nothing in the first two stages, whose gaps return nothing yet."""
    files = sorted(map(str, fresh.glob("exercises/0[01]_*/*.py")))
    assert files
    command = [sys.executable, "-m", "mypy", "--cache-dir", str(fresh / "cache"), *files]
    done = subprocess.run(command, cwd=fresh, capture_output=True, text=True, check=False)
    shutil.rmtree(fresh / "cache", ignore_errors=True)
    assert done.returncode == 0, done.stdout[-2000:]
