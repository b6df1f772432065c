"""The cache of verdicts: a file that has not changed since its last run is not run again.

`.mlx/cache.json` has each verdict with a key, the digest of everything that it depends on: the
learner's file, the check, this package, Python, and the libraries.
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

# Load on the machine may cause a timeout or a crash, and an update may repair a faulty check.
_CACHEABLE = (Outcome.PASSED, Outcome.FAILED, Outcome.UNWRITTEN, Outcome.BROKEN)


class VerdictCache:
    """The cache of one workspace: at most one verdict for each exercise."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._path = workspace.state_folder / "cache.json"
        self._entries: dict[str, Any] = {}
        self._changed = False
        with contextlib.suppress(OSError, ValueError, RecursionError):
            entries = json.loads(self._path.read_bytes())
            self._entries = entries if isinstance(entries, dict) else {}

    def get(self, exercise: Exercise) -> Verdict | None:
        """Return the verdict on the exercise, if nothing it depends on has changed."""
        entry = self._entries.get(exercise.slug)
        try:
            if not entry or entry["key"] != self._key(exercise):
                return None
            verdict = Verdict.from_json(entry["verdict"])
        except (OSError, KeyError, TypeError, ValueError, AttributeError):
            return None  # damaged, or the file is gone: the check finds out
        sound = verdict.outcome in _CACHEABLE and verdict.exercise == exercise.name
        if verdict.outcome is Outcome.PASSED:
            sound = (
                sound and overall_outcome(verdict.findings, len(verdict.findings)) is Outcome.PASSED
            )
        return replace(verdict, cached=True) if sound else None

    def put(self, exercise: Exercise, verdict: Verdict) -> None:
        """Cache a verdict, unless the file has changed since it was judged."""
        if verdict.outcome not in _CACHEABLE or verdict.cached:
            return
        with contextlib.suppress(OSError):
            if verdict.digest == _digest(self._workspace.file(exercise)):
                entry = {"key": self._key(exercise), "verdict": verdict.to_json()}
                self._entries[exercise.slug] = entry
                self._changed = True

    def save(self) -> None:
        """Write the cache to its file; where that fails, later runs only take longer."""
        if self._changed:
            with contextlib.suppress(MlxError):
                atomic_write(self._path, json.dumps(self._entries).encode())
                self._changed = False

    def _key(self, exercise: Exercise) -> str:
        file = self._workspace.file(exercise)
        check = self._workspace.curriculum.check(exercise)
        modules = _modules_beside(file) + _modules_beside(check)
        parts = [_digest(file), _digest(check), _stamps(modules), _environment()]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _modules_beside(path: Path) -> list[Path]:
    """Return the files that it could import from its folder; a name like 01_x is none of them."""
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
def _environment() -> str:
    """Return the versions of everything besides the file and the check."""
    package = Path(mlx_exercises.__file__).parent
    sources = [
        each for part in ("checking", "data", "worker") for each in package.glob(f"{part}/**/*.py")
    ]
    versions = [f"{name} {version}" for name, version in library_versions().items()]
    python = f"{platform.python_implementation()} {platform.python_version()} {platform.machine()}"
    return f"{mlx_exercises.__version__}\n{python}\n{versions}\n{_stamps(sorted(sources))}"
