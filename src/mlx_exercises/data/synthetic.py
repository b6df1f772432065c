"""Points made on the spot, in shapes that a straight line cannot part."""

# ruff: noqa: N806 - X is what a table is called; NumPy waits until it is needed

from __future__ import annotations

from mlx_exercises.data.io import Table


def moons(n: int = 200, noise: float = 0.1, seed: int = 0) -> Table:
    """Return two half circles that reach into each other: X (n, 2), y (n,) 0 or 1.

    `noise` is the standard deviation of what is added to every coordinate; the half circles
    have radius 1. The rows are shuffled; an odd n puts the extra point in class 1.
    """
    import numpy as np

    rng = np.random.default_rng(seed)
    y = rng.permutation(np.arange(n, dtype=np.int64) >= n // 2).astype(np.int64)
    angle = rng.uniform(0, np.pi, n)
    upper = np.column_stack([np.cos(angle), np.sin(angle)])
    lower = np.column_stack([1 - np.cos(angle), 0.5 - np.sin(angle)])
    X = np.where(y[:, None] == 0, upper, lower) + rng.normal(0, noise, (n, 2))
    return Table(X, y, ("x", "y"), ("upper", "lower"))


def rings(n: int = 200, noise: float = 0.1, seed: int = 0) -> Table:
    """Return a ring inside a ring: X (n, 2), y (n,) 0 (radius 1) or 1 (radius 0.4).

    `noise` is the standard deviation of what is added to every coordinate. The rows are
    shuffled; an odd n puts the extra point in class 1.
    """
    import numpy as np

    rng = np.random.default_rng(seed)
    y = rng.permutation(np.arange(n, dtype=np.int64) >= n // 2).astype(np.int64)
    angle = rng.uniform(0, 2 * np.pi, n)
    radius = np.where(y == 0, 1.0, 0.4)
    X = radius[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
    return Table(X + rng.normal(0, noise, (n, 2)), y, ("x", "y"), ("outer", "inner"))
