"""The diagnostics of `mlx doctor`: everything that `mlx` needs, tried out."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from rich.console import Console

import mlx_exercises
from mlx_exercises.doctor import probes
from mlx_exercises.errors import MlxError
from mlx_exercises.model.curriculum import Curriculum
from mlx_exercises.runner.launch import can_fork, environment
from mlx_exercises.runner.verdict_cache import library_versions
from mlx_exercises.workspace.journal import Journal
from mlx_exercises.workspace.workspace import Workspace


class State(StrEnum):
    """The result of one diagnostic."""

    GOOD = "good"
    DOUBTFUL = "doubtful"  # it works, but not as well as it could
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One part that was examined, and what was found."""

    name: str
    state: State
    seen: str
    advice: str = ""


def to_json(diagnostics: list[Diagnostic]) -> dict[str, Any]:
    """Return the document of `mlx doctor --json`."""
    healthy = all(each.state is not State.BAD for each in diagnostics)
    return {"healthy": healthy, "checks": [asdict(each) for each in diagnostics]}


def run_diagnostics(
    curriculum: Curriculum | MlxError,
    workspace: Workspace | MlxError,
    journal: Journal | None,
    console: Console,
) -> Iterator[Diagnostic]:
    """Yield one diagnostic after another, as each is done.

    A curriculum or a workspace that could not be loaded is passed as the error.
    """
    yield _python()
    package = Path(mlx_exercises.__file__).parent
    yield Diagnostic("mlx", State.GOOD, f"{mlx_exercises.__version__} in {package}")
    yield _curriculum(curriculum)
    yield _libraries()
    yield _threads()
    yield _terminal(console)
    yield _encoding(console)
    yield _workspace(workspace)
    if journal is not None:
        yield _progress(journal)
    folder = None if isinstance(workspace, MlxError) else workspace.root / "exercises"
    yield _saves(folder)
    if can_fork():
        yield _worker("worker, forked", forking=True)
    yield _worker("worker, on its own", forking=False)


def _python() -> Diagnostic:
    seen = f"{platform.python_version()} ({sys.executable}) on {platform.platform()}"
    return Diagnostic("Python", State.GOOD, seen)


def _curriculum(curriculum: Curriculum | MlxError) -> Diagnostic:
    if isinstance(curriculum, MlxError):
        return Diagnostic("checks", State.BAD, curriculum.what, curriculum.advice)
    missing = [
        path
        for each in curriculum.exercises
        for path in (curriculum.pristine(each), curriculum.check(each), curriculum.solution(each))
        if not path.is_file()
    ]
    if missing:
        return Diagnostic(
            "checks",
            State.BAD,
            f"{len(missing)} files are missing, such as {missing[0]}",
            _REINSTALL,
        )
    count = f"{len(curriculum.exercises)} exercises in {len(curriculum.stages)} stages"
    return Diagnostic(
        "checks", State.GOOD, f"{count}, their checks in {curriculum.root / 'checks'}"
    )


_REINSTALL = "Install again: `pip install --force-reinstall --no-deps mlx-exercises`."


def _libraries() -> Diagnostic:
    versions = library_versions()
    missing = [name for name, version in versions.items() if not version]
    seen = ", ".join(f"{name} {version}" for name, version in versions.items() if version)
    if missing or not versions:
        names = ", ".join(missing) or "mlx-exercises itself"
        return Diagnostic("libraries", State.BAD, f"not installed: {names}. {seen}", _REINSTALL)
    return Diagnostic("libraries", State.GOOD, seen)


def _threads() -> Diagnostic:
    threads = environment()["OMP_NUM_THREADS"]
    cores = os.cpu_count() or 1
    seen = f"{cores} cores; a check gets OMP_NUM_THREADS={threads}"
    return Diagnostic("threads", State.GOOD, seen)


def _terminal(console: Console) -> Diagnostic:
    if not console.is_terminal:
        advice = "`mlx watch` needs a terminal; every other command does without."
        return Diagnostic("terminal", State.DOUBTFUL, "standard output is no terminal", advice)
    colours = console.color_system or "no colours"
    term = os.environ.get("TERM") or "not set"
    seen = f"{console.width} x {console.height}, TERM={term}, {colours}"
    return Diagnostic("terminal", State.GOOD, seen)


def _encoding(console: Console) -> Diagnostic:
    seen = f"output in {console.encoding}, file names in {sys.getfilesystemencoding()}"
    if console.encoding.lower().startswith("utf"):
        return Diagnostic("encoding", State.GOOD, seen)
    advice = "Symbols are shown in ASCII. `export PYTHONUTF8=1` shows them all."
    return Diagnostic("encoding", State.DOUBTFUL, seen, advice)


def _workspace(workspace: Workspace | MlxError) -> Diagnostic:
    if isinstance(workspace, MlxError):
        return Diagnostic("workspace", State.DOUBTFUL, workspace.what, workspace.advice)
    seen = f"{workspace.root}{', a clone of the project' if workspace.is_clone else ''}"
    error = probes.write_error(workspace.state_folder)
    if error:
        advice = "Without it progress is lost when `mlx` ends. Make the folder writable."
        return Diagnostic("workspace", State.BAD, f"{seen}: {error}", advice)
    return Diagnostic("workspace", State.GOOD, seen)


def _progress(journal: Journal) -> Diagnostic:
    seen = f"{len(journal.entries)} entries in {journal.path}"
    damaged = journal.damaged + journal.torn
    if damaged:
        return Diagnostic(
            "progress",
            State.DOUBTFUL,
            f"{seen}; {damaged} lines cannot be read and are skipped",
            "All other lines count. Mend or delete those lines in an editor if you like.",
        )
    if journal.newer:
        advice = "Upgrade mlx-exercises here too: a later version has written to it."
        return Diagnostic("progress", State.DOUBTFUL, f"{seen}, some of a later version", advice)
    return Diagnostic("progress", State.GOOD, seen)


def _saves(folder: Path | None) -> Diagnostic:
    probe = probes.probe_watcher(folder)
    if probe.seconds is not None:
        how = "by looking again and again" if probe.polled else "by the system's own word"
        return Diagnostic("saves", State.GOOD, f"seen after {probe.seconds * 1000:.0f} ms, {how}")
    advice = "In `mlx watch` press r after saving, or start it with `mlx watch --poll`."
    state = State.BAD if probe.polled else State.DOUBTFUL
    return Diagnostic("saves", state, probe.trouble or "a save was not seen in time", advice)


def _worker(name: str, *, forking: bool) -> Diagnostic:
    probe = probes.probe_worker(forking=forking)
    if probe.seconds is not None:
        seen = (
            f"ready after {probe.ready * 1000:.0f} ms, a verdict {probe.seconds * 1000:.0f} ms on"
        )
        return Diagnostic(name, State.GOOD, seen)
    advice = "No check can be run like this. Please report what stands here."
    return Diagnostic(name, State.BAD, probe.trouble, advice)
