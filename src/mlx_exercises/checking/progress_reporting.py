"""`progress`: report how far a training has come that a check waits for."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import SupportsFloat, SupportsInt

from mlx_exercises.model.training_progress import Step

_PAUSE = 0.1  # seconds between two reports: an eye sees no more


class _Report:
    """The listener, and the last report."""

    listener: Callable[[Step], None] | None = None
    last: Step | None = None
    began = 0.0
    sent = 0.0


def progress(
    step: SupportsInt, total: int, *, loss: SupportsFloat | None = None, label: str = "training"
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
    elif now - _Report.sent < _PAUSE and number < total:
        return
    _Report.sent = now
    _Report.last = Step(label, number, total, size, now - _Report.began)
    _Report.listener(_Report.last)


def listen(listener: Callable[[Step], None] | None) -> None:
    """Set the callback for reported steps; None for none."""
    _Report.listener, _Report.last = listener, None
