"""What a learner's code can do, done under the real watch screen in a real terminal.

The faults are those that the bench is held to; here they come one after another in one
session, and after each the screen must be whole: the right word and a sentence that helps,
an answer to a key, the learner's file and the journal as they should be. When the session
ends, nothing that it started is left.
"""

import json
import os
import runpy
import shutil
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
from pseudo_terminal import Session

BENCH = Path(__file__).parents[1] / "runner"
FAULTS = runpy.run_path(str(BENCH / "test_faults.py"))
CHEATS = runpy.run_path(str(BENCH / "test_cheats.py"))
TABLE, HARMLESS, RIGHT = FAULTS["TABLE"], FAULTS["HARMLESS"], FAULTS["RIGHT"]
ENDLESS = {name: fault for name, fault in TABLE.items() if fault[1] == "timeout"}
GREEDY = "memory that grows slowly"  # gigabytes are touched before it ends
QUICK = {name: fault for name, fault in TABLE.items() if name not in {*ENDLESS, GREEDY}}
SESSIONS = 4  # the quick faults are dealt out to so many
MARK = "MLX_TEST_MARK"
# The program as installed, with less patience.
HASTY = (
    "import mlx_exercises.runner.job as j; j.DEADLINE = 2.0\n"
    "from mlx_exercises.cli import main; main()"
)

LOADER = """\
import torch
from torch.utils.data import DataLoader, Dataset


class Numbers(Dataset):
    def __len__(self):
        return 8

    def __getitem__(self, at):
        return torch.tensor(float(at))


def double(x):
    batches = DataLoader(Numbers(), batch_size=2, num_workers=2)
    assert sum(len(batch) for batch in batches) == 8
    return 2 * x
"""
PATCHES = {
    "torch": "import torch\n"
    "for name in ('allclose', 'equal', 'isclose', 'tensor', 'as_tensor'):\n"
    "    setattr(torch, name, lambda *a, **k: True)\n"
    "def double(x):\n    return x\n",
    "numpy": "import numpy as np\n"
    "for name in [n for n in dir(np) if callable(getattr(np, n)) and n[0] != '_']:\n"
    "    setattr(np, name, lambda *a, **k: True)\n"
    "def double(x):\n    return x\n",
    "pytest": "import pytest\n"
    "pytest.approx = lambda *a, **k: True\npytest.fail = lambda *a, **k: None\n"
    "def double(x):\n    return x\n",
}


class Bout:
    """One session of `mlx watch`, in which one file after another is saved."""

    def __init__(self, learner, screen: Session) -> None:
        self.learner, self.screen = learner, screen
        self.file = learner.file("double")
        self.answers: list[float] = []  # seconds of processor time that the app spent on a key

    @property
    def checked(self) -> list[str]:
        """The outcomes written down so far; every line of the journal is whole."""
        entries = [json.loads(line) for line in self.learner.journal.splitlines()]
        return [entry["outcome"] for entry in entries if entry["event"] == "checked"]

    @property
    def words(self) -> str:
        """What stands on the screen, as one line."""
        return " ".join(self.screen.text.split())

    def judged(self, content: str | bytes, seconds: float = 30.0) -> str:
        """Save, wait for the verdict, and return its outcome as the journal has it."""
        before = len(self.checked)
        beside = self.file.with_name(".saving")
        beside.write_bytes(content if isinstance(content, bytes) else content.encode())
        beside.replace(self.file)
        self.screen.wait_until(lambda _: len(self.checked) > before, seconds)
        self.press_a_key()
        return self.checked[-1]

    def press_a_key(self) -> None:
        """See that the help comes and goes at a key."""
        app = psutil.Process(self.screen.process.pid)
        for wanted in (True, False):
            before = app.cpu_times()
            self.screen.send("?")
            self.screen.wait_until(lambda text, w=wanted: ("stage's lesson" in text) == w)
            after = app.cpu_times()
            self.answers.append(after.user + after.system - before.user - before.system)

    def is_prompt(self) -> bool:
        """Whether a key costs under 100 ms; now and then something else is in it."""
        return min(self.answers) < 0.1


@pytest.fixture
def bout(learner, request):
    """A session at whose end nothing is left of all that it started."""
    options = getattr(request, "param", {})
    # What a process was started with cannot be taken off it, whatever its code does.
    mark = f"{os.getpid()}-{time.monotonic_ns()}"
    command = [sys.executable, *options.get("command", ["-m", "mlx_exercises"]), "watch"]
    environment = {**learner.environment, MARK: mark, **options.get("env", {})}
    if options.get("powers") == "none":
        command = [*without_powers(), *command]
    with Session(command, cwd=learner.workspace, env=environment) as screen:
        learner.sessions.append(screen)
        screen.wait_for("UNWRITTEN")
        bout = Bout(learner, screen)
        yield bout
        assert "Traceback" not in screen.text
        screen.send("q")
        assert screen.wait_exit() == 0
        assert screen.is_as_found
    end = time.monotonic() + 20
    while left := marked(mark):
        assert time.monotonic() < end, left
        time.sleep(0.02)
    if bout.answers:
        assert bout.is_prompt(), bout.answers


def marked(mark: str) -> list[psutil.Process]:
    """The processes that were started with this mark in their environment."""
    found = []
    for process in psutil.process_iter():
        try:
            alive = process.status() != psutil.STATUS_ZOMBIE
            if alive and process.environ().get(MARK) == mark:
                found.append(process)
        except psutil.Error:
            continue
    return found


def without_powers() -> list[str]:
    """A command that takes from root what others lack: opening any file at all."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("as root every file can be read, and there is no setpriv to change that")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


def see(bout: Bout, name: str, fault: tuple[str | bytes, str, str]) -> None:
    """Commit one fault of the table and hold the screen to it."""
    content, outcome, words = fault
    assert bout.judged(content) == outcome, name
    assert outcome.upper() in bout.words, name
    assert any(word in bout.words for word in words.split("|")), f"{name}: {bout.words}"
    assert bout.file.read_bytes() == (content if isinstance(content, bytes) else content.encode())
    assert "Traceback" not in bout.screen.text, name


@pytest.mark.parametrize("part", range(SESSIONS))
def test_every_fault_is_named_and_the_screen_lives(bout, part):
    """Each fault gets its word and its sentence, keys answer, and no line is lost."""
    for name in list(QUICK)[part::SESSIONS]:
        see(bout, name, QUICK[name])


@pytest.mark.slow
@pytest.mark.parametrize("bout", [{"command": ["-c", HASTY]}], indirect=True)
def test_endless_code_is_stopped_where_it_was(bout):
    """Endless code is ended with the line it was at, C code that ignores signals as well."""
    for name, fault in ENDLESS.items():
        see(bout, name, fault)
    assert bout.judged(RIGHT) == "passed"


@pytest.mark.sweep
def test_slowly_growing_memory_takes_the_worker_alone(bout):
    """It meets the ceiling or, on a slow machine, the deadline; the screen lives on."""
    assert bout.judged(TABLE[GREEDY][0]) in ("broken", "timeout")
    assert "MemoryError" in bout.words or "Still running" in bout.words
    assert bout.judged(RIGHT) == "passed"


@pytest.mark.slow
def test_odd_code_that_is_right_passes_on_the_screen(bout):
    """Noise, threads, children and closed descriptors neither fail nor disturb the screen."""
    for number, (name, text) in enumerate(HARMLESS.items()):
        assert bout.judged(f"{text}# {number}\n") == "passed", name
        assert "PASSED" in bout.words, name
        assert RIGHT in bout.file.read_text(), name
    assert b"\x1b]0;title" not in bout.screen.raw


@pytest.mark.slow
def test_no_cheat_shows_a_pass(bout):
    """Whatever lies to the claims, replaces what they rely on or forges their record fails."""
    for number, (name, text) in enumerate(CHEATS["CHEATS"].items()):
        content = f"{text}# {number}\n" if text else "\n" * number
        assert bout.judged(content) != "passed", name
        assert "PASSED" not in bout.words, name
    assert '"passed"' not in bout.learner.journal


@pytest.mark.parametrize(
    "library", ["numpy", "pytest", pytest.param("torch", marks=pytest.mark.sweep)]
)
def test_patched_libraries_never_help(bout, library):
    """Making every comparison of a library true is not a pass."""
    assert bout.judged(PATCHES[library]) in ("failed", "broken")
    assert "PASSED" not in bout.words


@pytest.mark.sweep
def test_a_loader_with_workers_of_its_own(bout):
    """A DataLoader that starts processes works as it does in a script."""
    assert bout.judged(LOADER, 60.0) == "passed"


@pytest.mark.parametrize("bout", [{"env": {"MLX_WORKERS": "spawn"}}], indirect=True)
def test_spawned_workers_serve_the_screen_as_well(bout):
    """Where forking is unsafe the same things are seen, a little later."""
    for name in ("os._exit(0) in a function", "segmentation fault", "endless recursion"):
        see(bout, name, TABLE[name])
    assert bout.judged(HARMLESS["a forked child that holds the pipes"]) == "passed"
    assert bout.judged(RIGHT + "# once more\n") == "passed"


@pytest.mark.parametrize("bout", [{"powers": "none"}], indirect=True)
def test_a_file_that_may_not_be_read(bout):
    """An unreadable file is named as that; when it can be read again, it is judged."""
    bout.learner.solve("double")
    bout.screen.wait_for("PASSED")
    bout.file.chmod(0)
    bout.screen.send("r")
    bout.screen.wait_for("cannot be read")
    assert "BROKEN" in bout.screen.text
    bout.press_a_key()
    bout.file.chmod(0o600)
    bout.screen.send("r")
    bout.screen.wait_for("PASSED")


def test_code_that_empties_the_workspace(bout):
    """Code that deletes all that lies in the workspace: the file and the progress come back."""
    wipe = "import shutil\nshutil.rmtree('.', ignore_errors=True)\ndef double(x):\n    return x\n"
    bout.file.write_text(wipe)
    bout.screen.wait_for("It is here again, as it was last seen")
    bout.screen.wait_for("FAILED")
    assert bout.file.read_text() == wipe
    bout.press_a_key()
    assert bout.checked[0] == "unwritten", "what was known before it is still known"


def test_code_that_deletes_the_workspace_itself(bout):
    """When the folder itself is gone, that is said, keys answer, and nothing is put there."""
    root = bout.learner.workspace
    bout.file.write_text(
        f"import os, shutil\nos.rename({str(root)!r}, {str(root)!r} + '2')\n"
        f"shutil.rmtree({str(root)!r} + '2')\ndef double(x):\n    return x\n"
    )
    bout.screen.wait_until(lambda _: "is gone" in bout.words or "cannot be seen" in bout.words)
    bout.press_a_key()
    assert not root.exists()


@pytest.mark.slow
def test_two_screens_and_two_verifications_at_once(learner):
    """Four of us at work in one workspace leave one whole journal and no process."""
    mark = f"{os.getpid()}-{time.monotonic_ns()}"
    learner.solve("double")
    verify = [sys.executable, "-m", "mlx_exercises", "verify", "--no-cache", "--json"]
    environment = {**learner.environment, MARK: mark}
    with learner.watch(env={MARK: mark}) as one, learner.watch(env={MARK: mark}) as two:
        others = [
            subprocess.Popen(
                verify,
                cwd=learner.workspace,
                env={**os.environ, **environment},
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
            for _ in range(2)
        ]
        one.wait_for("PASSED")
        two.wait_for("PASSED")
        for other in others:
            out, err = other.communicate(timeout=60)
            outcomes = [each["outcome"] for each in json.loads(out)["exercises"]]
            assert outcomes[:3] == ["passed", "unwritten", "unwritten"], err
        for screen in (one, two):
            screen.send("n")
            screen.wait_for("02_triple")
            screen.send("q")
            assert screen.wait_exit() == 0
    entries = [json.loads(line) for line in learner.journal.splitlines()]
    assert {entry.get("exercise") for entry in entries} >= {"double"}
    end = time.monotonic() + 20
    while left := marked(mark):
        assert time.monotonic() < end, left
        time.sleep(0.02)
