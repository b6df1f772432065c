"""Verdicts that still hold: what has not changed since is not run again.

A verdict is kept in `.mlx/cache.json` under a key made of everything that it depends on:
the learner's file, the check, this package, Python, and the libraries.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
import json
import os
import platform
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import mlx_exercises
from mlx_exercises.errors import MlxError
from mlx_exercises.model.verdict import Outcome, Verdict, overall_outcome
from mlx_exercises.workspace.files import atomic_write
from mlx_exercises.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlx_exercises.model.curriculum import Exercise

# A timeout or a crash may be the machine's doing, and a fault of ours may be mended.
_LASTING = (Outcome.PASSED, Outcome.FAILED, Outcome.UNWRITTEN, Outcome.BROKEN)


class VerdictCache:
    """The verdicts that are kept in one workspace, one an exercise."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._path = workspace.state_folder / "cache.json"
        self._kept: dict[str, Any] = {}
        self._changed = False
        with contextlib.suppress(OSError, ValueError, RecursionError):
            kept = json.loads(self._path.read_bytes())
            self._kept = kept if isinstance(kept, dict) else {}

    def recall(self, exercise: Exercise) -> Verdict | None:
        """Return the verdict on the exercise, if nothing it depends on has changed."""
        entry = self._kept.get(exercise.slug)
        try:
            if not entry or entry["key"] != self._key(exercise):
                return None
            verdict = Verdict.from_json(entry["verdict"])
        except (OSError, KeyError, TypeError, ValueError, AttributeError):
            return None  # damaged, or the file is gone: the check will tell
        sound = verdict.outcome in _LASTING and verdict.exercise == exercise.name
        if verdict.outcome is Outcome.PASSED:
            sound = (
                sound and overall_outcome(verdict.findings, len(verdict.findings)) is Outcome.PASSED
            )
        return replace(verdict, cached=True) if sound else None

    def keep(self, exercise: Exercise, verdict: Verdict) -> None:
        """Remember a verdict, unless the file has changed since it was judged."""
        if verdict.outcome not in _LASTING or verdict.cached:
            return
        with contextlib.suppress(OSError):
            if verdict.digest == _digest(self._workspace.file(exercise)):
                entry = {"key": self._key(exercise), "verdict": verdict.to_json()}
                self._kept[exercise.slug] = entry
                self._changed = True

    def save(self) -> None:
        """Write everything down; a folder that refuses only costs time later."""
        if self._changed:
            with contextlib.suppress(MlxError):
                atomic_write(self._path, json.dumps(self._kept).encode())
                self._changed = False

    def _key(self, exercise: Exercise) -> str:
        file = self._workspace.file(exercise)
        check = self._workspace.curriculum.check(exercise)
        neighbours = _modules_beside(file) + _modules_beside(check)
        parts = [_digest(file), _digest(check), _stamps(neighbours), _surroundings()]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _modules_beside(path: Path) -> list[Path]:
    """Return what the file could import from its folder: numbered names cannot be imported."""
    with os.scandir(path.parent) as found:  # pathlib takes ten times as long for a full folder
        names = [each.name for each in found if each.name.endswith(".py")]
    return [path.parent / name for name in sorted(names) if not name[:1].isdecimal()]


def _stamps(paths: Iterable[Path]) -> str:
    found = ((str(path), path.stat()) for path in paths)
    return repr([(name, stat.st_mtime_ns, stat.st_size) for name, stat in found])


def library_versions() -> dict[str, str]:
    """Return the version of every library this package asks for; empty where one is missing."""
    versions: dict[str, str] = {}
    with contextlib.suppress(importlib.metadata.PackageNotFoundError):
        for wanted in importlib.metadata.requires("mlx-exercises") or ():
            if "extra ==" in wanted:
                continue
            name = re.split(r"[^\w.-]", wanted, maxsplit=1)[0]
            try:
                versions[name] = importlib.metadata.version(name)
            except importlib.metadata.PackageNotFoundError:
                versions[name] = ""
    return versions


@cache
def _surroundings() -> str:
    """Return the versions of everything that is not the learner's."""
    package = Path(mlx_exercises.__file__).parent
    sources = [
        each for part in ("checking", "data", "worker") for each in package.glob(f"{part}/**/*.py")
    ]
    versions = [f"{name} {version}" for name, version in library_versions().items()]
    python = f"{platform.python_implementation()} {platform.python_version()} {platform.machine()}"
    return f"{mlx_exercises.__version__}\n{python}\n{versions}\n{_stamps(sorted(sources))}"
