"""Random files, manifests and keys: 60 examples each, 5,000 with the profile "long".

python -m pytest tests/test_fuzz.py --hypothesis-profile=long --timeout=3600
"""

import io
from pathlib import Path

import pytest
import small_curriculum
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.console import Console

from mlx_exercises.course.course import Course
from mlx_exercises.curriculum import loader
from mlx_exercises.errors import Damaged
from mlx_exercises.model.curriculum import Curriculum
from mlx_exercises.model.verdict import Finding, Outcome, Verdict
from mlx_exercises.ui.session.events import Key, Repaint, Saved
from mlx_exercises.ui.session.loop import Loop
from mlx_exercises.ui.watch.keyboard import keys_in
from mlx_exercises.ui.watch.keymap import KeyBindings
from mlx_exercises.ui.watch.screen import Screen
from mlx_exercises.ui.watch.terminal import Terminal
from mlx_exercises.workspace.journal import Journal
from mlx_exercises.workspace.workspace import make

OFTEN = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


class QuietPool:
    """A pool of workers that starts none."""

    def __init__(self, deliver) -> None:
        self.deliver = deliver

    def run(self, _job):
        return self

    def ready(self, _job):
        pass

    def cancel(self):
        pass

    def dismiss(self, *, but=frozenset()):
        pass

    def close(self):
        pass


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return loader.load(small_curriculum.write(tmp_path_factory.mktemp("c")))


@pytest.fixture
def workspace(small, tmp_path):
    made, _ = make(tmp_path / "ws", small)
    return made


class Sized(Terminal):
    """A terminal of a fixed size that swallows what is painted."""

    def __init__(self, columns, rows):
        super().__init__(None, io.StringIO(), plain=True)  # type: ignore[arg-type]
        self._size = (columns, rows)

    @property
    def size(self):
        return self._size

    def lend(self):
        raise AssertionError("no editor in this test")


KEYS = st.sampled_from([*"nhrlsxvpd?jkgG/y ", "up", "down", "page up", "home", "enter", "escape"])


@pytest.mark.slow
@OFTEN
@given(
    st.lists(KEYS | st.characters(categories=["L", "N", "P"]).filter(lambda c: c not in "eqv")),
    st.integers(12, 120),
    st.integers(3, 50),
)
def test_any_keys_leave_a_screen_that_fits(workspace, monkeypatch, keys, columns, rows):
    """Whatever is pressed: no exception, and never more lines than the terminal has."""
    course = Course(workspace.curriculum, Journal(workspace.journal))
    console = Console(file=io.StringIO(), force_terminal=True, color_system="truecolor")
    screen = Screen(workspace, course, console)
    painted = []

    def paint(state):
        painted.append(screen.compose(state, columns, rows))

    bindings = KeyBindings(Sized(columns, rows))
    monkeypatch.setattr(Loop, "verify", lambda _: None)
    loop = Loop(workspace, course, paint=paint, key_handler=bindings, poll=False, pool=QuietPool)
    loop.go_to(loop.state.exercise)
    loop._folder.stop()
    findings = (
        Finding("It is so.", Outcome.FAILED, "No. [bold]", "f(1)", "1", "2", "here", 3, "x"),
    )
    loop._on_verdict(
        Verdict(loop.state.exercise.name, Outcome.FAILED, findings, output="a\nb\x1b[2J")
    )
    for key in keys:
        if key == "q":
            continue
        loop.take(Key(key))
        loop.take(Repaint())
        if loop._folder is not None:
            loop._folder.stop()
    loop.take(Saved())
    assert all(len(lines) <= max(rows, 3) for lines in painted)


@given(st.text(max_size=60))
def test_any_bytes_from_the_terminal_are_keys_or_nothing(text):
    """Escape sequences we do not know are dropped; nothing unprintable is a key."""
    assert all(key.isprintable() for key in keys_in(text))


@OFTEN
@given(st.data())
def test_a_damaged_manifest_is_damaged_or_a_curriculum(tmp_path, data):
    """Junk anywhere in a stage.toml: either it is read, or `Damaged` says which file."""
    root = tmp_path / "c"
    if not root.exists():
        small_curriculum.write(root)
    manifest = root / "checks" / "00_begin" / "stage.toml"
    original = root / "original.toml"
    if not original.exists():
        original.write_bytes(manifest.read_bytes())
    text = original.read_bytes()
    at = data.draw(st.integers(0, len(text) - 1))
    junk = data.draw(st.binary(min_size=1, max_size=8))
    manifest.write_bytes(text[:at] + junk + text[at + len(junk) :])
    error, loaded = "", None
    try:
        loaded = loader.load(root)
    except Damaged as damaged:
        error = damaged.what
    assert "00_begin" in error or isinstance(loaded, Curriculum)


@pytest.mark.sweep
def test_a_damaged_solution_is_never_a_crash_of_ours(tmp_path):
    """Bytes changed anywhere in a right answer: always a verdict; a pass only if it is right."""
    import random

    from mlx_exercises.runner.job import Job
    from mlx_exercises.runner.pool import WorkerPool

    root = small_curriculum.write(tmp_path / "c")
    check = root / "checks" / "00_begin" / "01_double.py"
    right = (root / "solutions" / "00_begin" / "01_double.py").read_bytes()
    file = tmp_path / "01_double.py"
    pool = WorkerPool()
    rng = random.Random(3)
    try:
        for _ in range(200):
            at = rng.randrange(len(right))
            junk = bytes(rng.randrange(256) for _ in range(rng.randrange(1, 4)))
            file.write_bytes(right[:at] + junk + right[at + len(junk) :])
            job = Job("00_begin/01_double", check, file, Path(tmp_path), (), deadline=3.0)
            verdict = pool.run(job).verdict.result(60)
            assert verdict.outcome is not Outcome.FAULTY, file.read_bytes()
            if verdict.outcome is Outcome.PASSED:
                space: dict = {}
                exec(file.read_bytes(), space)
                assert space["double"](7) == 14
    finally:
        pool.close()
