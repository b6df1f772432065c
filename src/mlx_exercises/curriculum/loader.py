"""Loads the curriculum, and knows where the shipped one is."""

from __future__ import annotations

import os
from pathlib import Path

from mlx_exercises.curriculum.cache import read_stages
from mlx_exercises.model.curriculum import Curriculum


def load(root: Path) -> Curriculum:
    """Read every stage below `root`.

    Raises `Damaged` when there is none, or when a manifest cannot be read.
    """
    return Curriculum(root, read_stages(root))


def shipped_root() -> Path:
    """Return the folder that holds the shipped exercises, checks and solutions.

    In an installed wheel that is inside the package; in a clone, the clone itself. The
    environment variable MLX_CURRICULUM names another one.
    """
    if chosen := os.environ.get("MLX_CURRICULUM"):
        return Path(chosen).absolute()
    package = Path(__file__).resolve().parents[1]
    inside = package / "shipped"
    return inside if (inside / "checks").is_dir() else package.parents[1]
