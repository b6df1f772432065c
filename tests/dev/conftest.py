"""A project with one exercise that is right in every respect, for tests to spoil."""

import shutil
from pathlib import Path

import pytest

from mlx_exercises.dev.check_runner import CheckRunner
from mlx_exercises.dev.repository import read_repository
from mlx_exercises.dev.scaffold import create_exercise


class Project:
    """A folder with the three trees, and ways to change what lies in them."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def add(self, stage, slug, kind="write"):
        """Begin an exercise and write everything that is left to its author."""
        for path in create_exercise(self.root, stage, slug, kind):
            path.write_text(path.read_text().replace("AUTHOR:", "Here stands"))

    def edit(self, part, old, new):
        """Replace a text in the file whose path contains `part`; it must be there."""
        path = self.file(part)
        text = path.read_text()
        assert old in text, f"{old!r} is not in {path}"
        path.write_text(text.replace(old, new))

    def file(self, part):
        """The one file whose path contains a text."""
        found = [p for p in self.root.rglob("*") if p.is_file() and part in str(p)]
        assert len(found) == 1, found
        return found[0]

    @property
    def repository(self):
        """What lies there now."""
        return read_repository(self.root)

    @property
    def files(self):
        """The one exercise."""
        (files,) = self.repository.exercises
        return files


@pytest.fixture(scope="session")
def pattern(tmp_path_factory):
    """A project that every test copies."""
    root = tmp_path_factory.mktemp("pattern")
    project = Project(root)
    project.add("02_matrices", "mean_square", "challenge")
    project.edit("stage.toml", "roadmap = []", "roadmap = []\nplain_python = true")
    return root


@pytest.fixture
def project(pattern, tmp_path):
    """A project with one exercise that is right."""
    shutil.copytree(pattern, tmp_path / "project")
    return Project(tmp_path / "project")


@pytest.fixture
def empty(tmp_path):
    """A project without exercises."""
    return Project(tmp_path)


@pytest.fixture(scope="session")
def runner():
    """Workers, warm from the first test on."""
    with CheckRunner() as runner:
        yield runner
