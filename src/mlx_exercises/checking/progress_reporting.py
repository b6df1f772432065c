"""`progress`: say how far a training has come that a check waits for."""

from __future__ import annotations

import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import SupportsFloat, SupportsInt

    from mlx_exercises.model.training_progress import Step

_PAUSE = 0.1  # seconds between two reports: an eye sees no more


class _Report:
    """Who listens, and what was last told."""

    listener: Callable[[Step], None] | None = None
    last: Step | None = None
    began = 0.0
    told = 0.0


def progress(
    step: SupportsInt,
    total: int,
    *,
    loss: SupportsFloat | None = None,
    label: str = "training",
) -> None:
    """Show a bar with the loss and the steps a second, while a check trains for some seconds.

    Call it after each step, with `step` from 1 to `total`. It reports ten times a second at
    most, and outside the runner not at all. The numbers may come from the learner's code:
    what is no number is left out, and nothing raises.
    """
    if _Report.listener is None:
        return
    try:
        number, size = int(step), None if loss is None else float(loss)
    except Exception:  # noqa: BLE001  a learner's class may raise anything
        return
    now, last = time.perf_counter(), _Report.last
    if last is None or last.label != label or number <= last.number:
        _Report.began = now
    elif now - _Report.told < _PAUSE and number < total:
        return
    from mlx_exercises.model.training_progress import (
        Step,  # what few checks need, all others would load
    )

    _Report.told = now
    _Report.last = Step(label, number, total, size, now - _Report.began)
    _Report.listener(_Report.last)


def listen(listener: Callable[[Step], None] | None) -> None:
    """Let somebody hear of every step that is reported; None for nobody."""
    _Report.listener, _Report.last = listener, None
