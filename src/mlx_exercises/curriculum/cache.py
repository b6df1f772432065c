"""A cache of the parsed manifests, in `checks/__pycache__`.

Parsing a whole roadmap of TOML takes longer than everything else that `mlx hint` does. As with
Python's own bytecode, the cache is valid as long as the files that it was made from keep their
times and sizes, and nothing is lost without it.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from mlx_exercises import __version__
from mlx_exercises.errors import Damaged
from mlx_exercises.model.curriculum import Exercise, Stage


def read_stages(root: Path) -> tuple[Stage, ...]:
    """Return every stage below `root`, in order.

    Raises `Damaged` when there is none, or when a manifest cannot be read.
    """
    checks = root / "checks"
    try:
        manifests = sorted(checks.glob("*/stage.toml"))
        fingerprint = _fingerprint(manifests)
    except OSError:
        manifests, fingerprint = [], ""
    if not manifests:
        raise Damaged(
            f"No stages were found under {checks}.",
            "Install mlx-exercises again: its files are missing.",
        )
    path = checks / "__pycache__" / "curriculum.json"
    stages = _load(path, fingerprint)
    if stages is None:
        from mlx_exercises.curriculum.manifest import read_stage

        everything = (read_stage(manifest) for manifest in manifests)
        # An author may have begun a stage with drafts alone.
        stages = tuple(stage for stage in everything if stage.exercises)
        _store(path, fingerprint, stages)
    return stages


def _fingerprint(manifests: list[Path]) -> str:
    """Return a text that changes with the manifests, the files beside them, and our records."""
    columns = [field.name for record in (Stage, Exercise) for field in fields(record)]
    files = []
    for path in manifests:
        stat = path.stat()
        beside = path.parent.stat().st_mtime_ns
        files.append((str(path), stat.st_mtime_ns, stat.st_size, beside))
    return repr([__version__, columns, files])


def _load(path: Path, fingerprint: str) -> tuple[Stage, ...] | None:
    try:
        data = json.loads(path.read_bytes())
        if data["stamp"] != fingerprint:
            return None
        return tuple(_from_dict(stage) for stage in data["stages"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _from_dict(data: dict[str, Any]) -> Stage:
    exercises = tuple(Exercise(**_with_tuples(each)) for each in data.pop("exercises"))
    return Stage(**_with_tuples(data), exercises=exercises)


def _with_tuples(data: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(v) if isinstance(v, list) else v for name, v in data.items()}


def _store(path: Path, fingerprint: str, stages: tuple[Stage, ...]) -> None:
    text = json.dumps({"stamp": fingerprint, "stages": [asdict(stage) for stage in stages]})
    temporary = path.with_suffix(f".{os.getpid()}.tmp")
    with contextlib.suppress(OSError):  # an installation that cannot be written to
        path.parent.mkdir(exist_ok=True)
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(path)
    with contextlib.suppress(OSError):
        temporary.unlink(missing_ok=True)
