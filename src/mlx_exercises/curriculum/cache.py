"""The curriculum as it was last read from its manifests, kept as long as they do not change.

Parsing a whole roadmap of TOML takes longer than everything else that `mlx hint` does. So the
result is kept beside the manifests, in `checks/__pycache__`, the way Python keeps bytecode:
under the dates of what it was made from, and never needed.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from mlx_exercises import __version__
from mlx_exercises.errors import Damaged
from mlx_exercises.model.curriculum import Exercise, Stage

if TYPE_CHECKING:
    from pathlib import Path


def read_stages(root: Path) -> tuple[Stage, ...]:
    """Return every stage below `root`, in order.

    Raises `Damaged` when there is none, or when a manifest cannot be read.
    """
    checks = root / "checks"
    try:
        manifests = sorted(checks.glob("*/stage.toml"))
        stamp = repr([__version__, [_stamp(path) for path in manifests]])
    except OSError:
        manifests, stamp = [], ""
    if not manifests:
        raise Damaged(
            f"No stages were found under {checks}.",
            "Install mlx-exercises again: its files are missing.",
        )
    kept = checks / "__pycache__" / "curriculum.json"
    stages = _recall(kept, stamp)
    if stages is None:
        from mlx_exercises.curriculum.manifest import read_stage

        stages = tuple(read_stage(manifest) for manifest in manifests)
        _keep(kept, stamp, stages)
    return stages


def _stamp(manifest: Path) -> tuple[str, int, int, int]:
    """Return what changes when the manifest does, or which files stand beside it."""
    stat = manifest.stat()
    return str(manifest), stat.st_mtime_ns, stat.st_size, manifest.parent.stat().st_mtime_ns


def _recall(kept: Path, stamp: str) -> tuple[Stage, ...] | None:
    try:
        found = json.loads(kept.read_bytes())
        if found["stamp"] != stamp:
            return None
        return tuple(_from_dict(stage) for stage in found["stages"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _from_dict(data: dict[str, Any]) -> Stage:
    exercises = tuple(Exercise(**_with_tuples(each)) for each in data.pop("exercises"))
    return Stage(**_with_tuples(data), exercises=exercises)


def _with_tuples(data: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(v) if isinstance(v, list) else v for name, v in data.items()}


def _keep(kept: Path, stamp: str, stages: tuple[Stage, ...]) -> None:
    text = json.dumps({"stamp": stamp, "stages": [asdict(stage) for stage in stages]})
    temporary = kept.with_suffix(f".{os.getpid()}.tmp")
    with contextlib.suppress(OSError):  # an installation that cannot be written to
        kept.parent.mkdir(exist_ok=True)
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(kept)
    with contextlib.suppress(OSError):
        temporary.unlink(missing_ok=True)
