"""What importing `mlx_exercises.checking` costs."""

import subprocess
import sys
from pathlib import Path

SRC = Path(__file__).parents[2] / "src"

LIBRARIES = {"numpy", "torch", "pandas", "pytest"}
SLOW = LIBRARIES | {"typing", "inspect", "dataclasses", "difflib", "fractions", "pathlib", "re"}


def run(code):
    command = [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = [{str(SRC)!r}]\n{code}"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_nothing_slow_is_imported():
    """Neither the libraries nor the slow parts of Python's own come with it."""
    before = run("print(*sys.modules)")
    after = run("import mlx_exercises.checking; print(*sys.modules)")
    assert not SLOW & (set(after) - set(before))


def test_plain_python_is_judged_without_the_libraries():
    """A check of lists and strings never pays for NumPy."""
    code = """
from mlx_exercises.checking import CheckFailed, close, equal, instance_of, lines_run, unchanged
for judge in (
    lambda: close([1, 2.5], [1, 3.5]),
    lambda: close({"a": 1}, {"a": 2}, suspects={"b": {"a": 1}}),
    lambda: equal({"a": [1]}, {"a": [2]}),
    lambda: instance_of(3, str),
):
    try:
        judge()
    except CheckFailed as failed:
        print(bool(failed.message))
with unchanged([1, 2]):
    close([[1, 2], [3, 4]], [[1, 2], [3, 4]])
print(*[name for name in ("numpy", "torch", "pandas") if name in sys.modules])
"""
    assert run(code) == ["True"] * 4
