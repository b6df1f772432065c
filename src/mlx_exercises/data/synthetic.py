"""Synthetic classes of points in the plane that no straight line separates."""

# ruff: noqa: N806 - X is the usual name of a feature matrix

from __future__ import annotations

from mlx_exercises.data.io import Table


def moons(n: int = 200, noise: float = 0.1, seed: int = 0) -> Table:
    """Return two interleaving half circles of radius 1: X (n, 2), y (n,) 0 or 1.

    `noise` is the standard deviation of the Gaussian noise on every coordinate. The rows are
    shuffled; for an odd n class 1 gets the extra point. Generated, not measured.
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
    """Return two concentric circles: X (n, 2), y (n,) 0 (radius 1) or 1 (radius 0.4).

    `noise` is the standard deviation of the Gaussian noise on every coordinate. The rows are
    shuffled; for an odd n class 1 gets the extra point. Generated, not measured.
    """
    import numpy as np

    rng = np.random.default_rng(seed)
    y = rng.permutation(np.arange(n, dtype=np.int64) >= n // 2).astype(np.int64)
    angle = rng.uniform(0, 2 * np.pi, n)
    radius = np.where(y == 0, 1.0, 0.4)
    X = radius[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
    return Table(X + rng.normal(0, noise, (n, 2)), y, ("x", "y"), ("outer", "inner"))
