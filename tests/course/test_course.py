"""The curriculum seen through the journal."""

import pytest
import small_curriculum

from mlx_exercises.course.course import Course
from mlx_exercises.curriculum.loader import load, shipped_root
from mlx_exercises.workspace.journal import Journal


@pytest.fixture
def journal(tmp_path):
    """An empty journal."""
    return Journal(tmp_path / ".mlx" / "journal.jsonl")


def test_stages_that_say_so_come_first_in_python_first(tmp_path, journal):
    """`python_first = true` in a manifest moves its stage; all others keep their order."""
    root = small_curriculum.write(tmp_path)
    manifest = root / "checks" / "02_close" / "stage.toml"
    manifest.write_text("python_first = true\n" + manifest.read_text())
    course = Course(load(root), journal)
    assert [stage.slug for stage in course.stages] == ["begin", "middle", "close"]
    journal.append("init", python_first=True)
    assert [stage.slug for stage in course.stages] == ["close", "begin", "middle"]


def test_python_first_begins_with_python(journal):
    """In the shipped curriculum Python and NumPy come right after the start."""
    course = Course(load(shipped_root()), journal)
    journal.append("init", python_first=True)
    order = [stage.slug for stage in course.stages]
    assert order[:3] == ["start", "python_basics", "numpy"]
    assert sorted(order) == sorted(stage.slug for stage in course.curriculum.stages)
