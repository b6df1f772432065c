"""What the author of a check imports."""

from mlx_exercises.checking import calls
from mlx_exercises.checking.behaviour import quiet, unchanged
from mlx_exercises.checking.calls import Subject
from mlx_exercises.checking.comparisons import close, equal, kind, shape
from mlx_exercises.checking.effort import lines_run, steady
from mlx_exercises.checking.failure import CheckFailed
from mlx_exercises.checking.gradients import gradient
from mlx_exercises.checking.laws import always
from mlx_exercises.checking.watching import counted, forbidden

__all__ = [
    "CheckFailed",
    "Subject",
    "always",
    "calls",
    "close",
    "counted",
    "equal",
    "forbidden",
    "gradient",
    "kind",
    "lines_run",
    "quiet",
    "shape",
    "steady",
    "unchanged",
]
