"""A small curriculum, workspaces of it, and `mlx` as a process."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"

# Three stages: 00_start with an extra, 01_numbers with a challenge, 02_words.
EXERCISES = {
    "00_start/01_double": ("double", "fill", "return 2 * n", False),
    "00_start/02_square": ("square", "write", "return n * n", False),
    "00_start/05_cube": ("cube", "write", "return n * n * n", True),
    "01_numbers/01_half": ("half", "fill", "return n / 2", False),
    "01_numbers/02_minus": ("minus", "debug", "return -n", False),
    "01_numbers/09_report": ("report", "challenge", "return n + 1", False),
    "02_words/01_next": ("next_one", "fill", "return n + 1", False),
}
TITLES = {"00_start": "Start", "01_numbers": "Numbers", "02_words": "Words √2"}

PRISTINE = '''"""{slug}: one gap."""


def {slug}(n):
    """Give {slug} of a number."""
    # TODO: make {slug} of n.
    raise NotImplementedError
'''
CHECK = '''"""Checks for {slug}."""

from mlx_exercises.figures import Text

CASES = {{n: SOLVED(n) for n in (3, -1.5, 10)}}


def test_three(exercise):
    """Three gives what it should."""
    got = exercise.{slug}(3)
    assert got == CASES[3], f"expected {{CASES[3]}}, not {{got}}"


def test_others(exercise):
    """Other numbers do too."""
    for n, expected in CASES.items():
        assert exercise.{slug}(n) == expected, f"wrong for {{n}}"


def show(exercise):
    return Text(f"ten gives {{exercise.{slug}(10)}}")
'''


def pristine(slug):
    return PRISTINE.format(slug=slug)


def solved(slug):
    answer = next(answer for name, _, answer, _ in EXERCISES.values() if name == slug)
    return pristine(slug).replace("raise NotImplementedError", answer)


def write_curriculum(root):
    for name, (slug, _, answer, _) in EXERCISES.items():
        number = name.partition("/")[2][:2]
        place = Path(name.partition("/")[0]) / f"{number}_{slug}.py"
        formula = answer.removeprefix("return ")
        check = CHECK.format(slug=slug).replace("SOLVED(n)", formula)
        for tree, text in (
            ("exercises", pristine(slug)),
            ("checks", check),
            ("solutions", solved(slug)),
        ):
            file = root / tree / place
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    for stage, title in TITLES.items():
        tables = [f'title = "{title}"', f'about = "About {stage}."']
        for name, (slug, kind, _, extra) in EXERCISES.items():
            if name.startswith(stage):
                tables.append(
                    f'[[exercise]]\nslug = "{slug}"\ntitle = "The {slug} of a number"\n'
                    f'kind = "{kind}"\nminutes = 5\nextra = {str(extra).lower()}\n'
                    f'hints = ["first hint on {slug}", "second hint on {slug}", "third: {slug}"]\n'
                    f'after = "Well: {slug} is done."'
                )
        (root / "checks" / stage / "stage.toml").write_text("\n".join(tables), encoding="utf-8")
        lesson = root / "exercises" / stage / "README.md"
        lesson.write_text(f"# {title}\n\nA **lesson** on {stage}.\n", encoding="utf-8")
    return root


@dataclass
class Result:
    """What one call of `mlx` came to."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@dataclass
class Mlx:
    """`mlx` as a process, in a folder, with a small curriculum."""

    folder: Path
    curriculum: Path

    def environment(self, **more):
        # The last is coverage's: with it, the process is measured as well.
        kept = ("PATH", "HOME", "TMPDIR", "SYSTEMROOT", "LANG", "COVERAGE_PROCESS_CONFIG")
        base = {name: os.environ[name] for name in kept if name in os.environ}
        base |= {
            "PYTHONPATH": str(SOURCE),
            "PYTHONUTF8": "1",
            "MLX_CURRICULUM": str(self.curriculum),
            "TERM": "xterm-256color",
        }
        return {name: value for name, value in (base | more).items() if value is not None}

    def __call__(self, *words, stdin="", cwd=None, **environment):
        done = subprocess.run(
            [sys.executable, "-P", "-m", "mlx_exercises", *map(str, words)],
            cwd=cwd or self.folder,
            env=self.environment(**environment),
            input=stdin.encode(),
            capture_output=True,
            check=False,
            timeout=60,
        )
        out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        assert "Traceback" not in out + err, out + err
        return Result(done.returncode, out, err)

    def file(self, slug):
        return next(self.folder.glob(f"exercises/*/[0-9][0-9]_{slug}.py"))

    def solve(self, *slugs):
        for slug in slugs:
            self.file(slug).write_text(solved(slug), encoding="utf-8")

    def write(self, slug, answer):
        text = pristine(slug).replace("raise NotImplementedError", answer)
        self.file(slug).write_text(text, encoding="utf-8")

    def events(self, *names):
        journal = self.folder / ".mlx" / "journal.jsonl"
        lines = journal.read_text(encoding="utf-8").splitlines() if journal.exists() else []
        entries = [json.loads(line) for line in lines]
        return [entry for entry in entries if not names or entry["event"] in names]


@pytest.fixture(scope="session")
def curriculum(tmp_path_factory):
    """The small curriculum, for tests that leave it as it is."""
    return write_curriculum(tmp_path_factory.mktemp("shipped"))


@pytest.fixture
def own_curriculum(tmp_path):
    """A small curriculum that a test may change."""
    return write_curriculum(tmp_path / "shipped")


@pytest.fixture(scope="session")
def template(tmp_path_factory, curriculum):
    """A workspace as `mlx init` makes it."""
    folder = tmp_path_factory.mktemp("template")
    made = Mlx(folder, curriculum)("init", "ml")
    assert made.code == 0, made.err
    return folder / "ml"


@pytest.fixture
def mlx(tmp_path, template, curriculum):
    """`mlx` in a fresh workspace."""
    shutil.copytree(template, tmp_path / "ml")
    return Mlx(tmp_path / "ml", curriculum)


@pytest.fixture
def bare(tmp_path, curriculum):
    """`mlx` in an empty folder."""
    folder = tmp_path / "empty"
    folder.mkdir()
    return Mlx(folder, curriculum)
