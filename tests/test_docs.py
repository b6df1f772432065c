"""What the documentation shows works."""

import ast
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import small_curriculum
import yaml

ROOT = Path(__file__).parents[1]


@pytest.mark.skipif(os.name != "posix", reason="the workflow's runner is Linux")
@pytest.mark.parametrize(("solved", "code", "points"), [(False, 1, "0 of 3"), (True, 0, "3 of 3")])
def test_the_class_workflow_works(tmp_path, solved, code, points):
    """The workflow's own commands, in order, judge an assignment and count its points."""
    root = small_curriculum.write(tmp_path / "curriculum")
    workspace = tmp_path / "class"
    shutil.copytree(root / ("solutions" if solved else "exercises"), workspace / "exercises")
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "mlx").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m mlx_exercises "$@"\n')
    (programs / "python").symlink_to(sys.executable)
    (programs / "mlx").chmod(0o755)
    workflow = yaml.safe_load((ROOT / "docs" / "classroom.yml").read_text(encoding="utf-8"))
    (job,) = workflow["jobs"].values()
    steps = {step["name"]: step["run"] for step in job["steps"] if "run" in step}
    environment = {
        **os.environ,
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "MLX_CURRICULUM": str(root),
        "ASSIGNMENT": "00_begin",
    }

    def run(name):
        words = ["bash", "-e", "-c", steps[name]]
        return subprocess.run(
            words, cwd=workspace, env=environment, capture_output=True, text=True, check=False
        )

    assert run("Verify the assignment").returncode == code
    counted = run("Count the points")
    assert counted.returncode == 0, counted.stderr
    assert f"{points} points" in counted.stdout
    assert len(ET.parse(workspace / "report.xml").getroot().findall(".//testcase")) == 6


def test_the_screenshots_fetch_nothing():
    """The README's pictures are drawn from what they hold; no font comes from elsewhere."""
    for name in ("failed", "passed"):
        text = (ROOT / "docs" / f"{name}.svg").read_text(encoding="utf-8")
        assert text.startswith("<svg")
        assert "url(http" not in text
        assert "font-face" not in text


def test_the_architecture_names_what_exists():
    """Every module, class and function that docs/architecture.md names is there."""
    source = ROOT / "src" / "mlx_exercises"
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = re.findall(r"([a-z_]+(?:/[a-z_]+)*\.py)(?::([A-Za-z_.]+(?:, [a-z_]+)*))?", text)
    named = [(path, names) for path, names in named if not path.startswith("tests/")]
    assert len(named) > 30
    for path, names in named:
        assert (source / path).is_file(), path
        tree = ast.parse((source / path).read_text(encoding="utf-8"))
        for name in filter(None, re.split(r"[.,] ?", names)):
            kinds = ast.ClassDef | ast.FunctionDef
            defined = {n.name for n in ast.walk(tree) if isinstance(n, kinds)}
            assert name in defined, f"{path}:{name}"


def test_the_architecture_lists_every_package():
    """The table in docs/architecture.md has each package that holds modules."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    for folder in (ROOT / "src" / "mlx_exercises").iterdir():
        if (folder / "__init__.py").is_file():
            assert f"`{folder.name}" in text, folder.name
