"""Everything that can happen to the watch loop, in one queue."""

from __future__ import annotations

from dataclasses import dataclass

from mlx_exercises.model.verdict import Verdict
from mlx_exercises.runner.worker_handle import Report


@dataclass(frozen=True, slots=True)
class Saved:
    """The watched folder changed in a way that may be a save of the current exercise."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key was pressed: a character, or a name such as `up` or `enter`."""

    name: str


@dataclass(frozen=True, slots=True)
class WorkerMessage:
    """A worker has something to say."""

    report: Report


@dataclass(frozen=True, slots=True)
class Verified:
    """One verdict of a verification that runs in the background; None at its end."""

    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Repaint:
    """The terminal changed its size, or came back."""


@dataclass(frozen=True, slots=True)
class WatchFailed:
    """The folder can no longer be watched."""

    why: str


@dataclass(frozen=True, slots=True)
class Stop:
    """A signal asks us to leave."""

    exit_code: int


Event = Saved | Key | WorkerMessage | Verified | Repaint | WatchFailed | Stop
