"""What `mlx run` shows while a check runs: that it does, and how far a training has come."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Self

from mlx_exercises.model.training_progress import Step, Training
from mlx_exercises.ui.render.training import training_line

if TYPE_CHECKING:
    from types import TracebackType

    from rich.console import Console
    from rich.status import Status

    from mlx_exercises.model.curriculum import Exercise


class Spinner:
    """A line that moves, on a terminal that can repaint it; elsewhere nothing."""

    def __init__(self, console: Console, exercise: Exercise) -> None:
        self._console = console
        self._exercise = exercise
        self._stack = ExitStack()
        self._status: Status | None = None
        self._training: Training | None = None

    def __enter__(self) -> Self:
        if self._console.is_terminal and not self._console.no_color:
            status = self._console.status(f"checking {self._exercise.name}")
            self._status = self._stack.enter_context(status)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def __call__(self, step: Step) -> None:
        """Show one step of a training."""
        before = self._training
        self._training = Training((step,)) if before is None else before.followed_by(step)
        if self._status is not None:
            self._status.update(training_line(self._training))
