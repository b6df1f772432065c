"""Everything that can happen to the event loop, in one queue."""

from dataclasses import dataclass

from mlx_exercises.model.verdict import Verdict
from mlx_exercises.runner.events import WorkerEvent


@dataclass(frozen=True, slots=True)
class Saved:
    """The watched folder changed in a way that may be a save of the current exercise."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key was pressed: a character, or a name such as `up` or `enter`."""

    name: str


@dataclass(frozen=True, slots=True)
class WorkerMessage:
    """A worker has something to report."""

    event: WorkerEvent


@dataclass(frozen=True, slots=True)
class Verified:
    """One verdict of a verification in the background; None at its end."""

    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Repaint:
    """What is shown is out of date: the terminal has a new size, a panel new content."""


@dataclass(frozen=True, slots=True)
class WatchFailed:
    """The folder can no longer be watched."""

    reason: str


@dataclass(frozen=True, slots=True)
class Stop:
    """A signal asks the program to end."""

    exit_code: int


Event = Saved | Key | WorkerMessage | Verified | Repaint | WatchFailed | Stop
