"""The README says what is true."""

import re
import subprocess
import sys
from pathlib import Path

from mlx_exercises.curriculum import loader

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_road_is_the_one_that_is_shipped():
    """The table of stages is what tools/make_road.py writes from the manifests."""
    command = [sys.executable, str(ROOT / "tools" / "make_road.py"), "--check"]
    assert subprocess.run(command, check=False).returncode == 0


def test_every_link_to_a_file_leads_somewhere():
    """Relative links in README and CONTRIBUTING point at files that are there."""
    for name in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
            assert (ROOT / target).exists(), f"{name}: {target}"


def test_there_are_two_commands_that_install():
    """One line installs and starts the watch screen, one installs and runs the tests."""
    lines = [line for line in README.splitlines() if line.startswith("python3 -m venv .venv")]
    assert len(lines) == 2
    assert lines[0].endswith(".venv/bin/mlx watch")
    assert lines[1].endswith(".venv/bin/python -m pytest -n auto")
    assert all("-c constraints.txt" in line for line in lines)


def test_every_command_it_names_exists():
    """`mlx NAME` in README and in a new workspace's README is a command."""
    listed = subprocess.run(
        [sys.executable, "-m", "mlx_exercises", "--help"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    template = ROOT / "src" / "mlx_exercises" / "workspace" / "templates" / "README.md"
    texts = README + template.read_text(encoding="utf-8")
    for name in set(re.findall(r"`mlx ([a-z]+)", texts)):
        assert re.search(rf"^  {name}\b", listed, re.MULTILINE), name


def test_stages_are_numbered_like_their_folders():
    """Every stage folder of checks, exercises and solutions is a stage."""
    shipped = {stage.name for stage in loader.load(ROOT).stages}
    for tree in ("exercises", "solutions", "checks"):
        folders = {p.name for p in (ROOT / tree).iterdir() if re.match(r"\d\d_", p.name)}
        assert folders == shipped
