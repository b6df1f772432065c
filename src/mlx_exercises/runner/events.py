"""What a run reports to a program that keeps an event loop: a class for each kind of event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mlx_exercises.model.training_progress import Step
    from mlx_exercises.model.verdict import Verdict
    from mlx_exercises.runner.worker_handle import WorkerHandle


@dataclass(frozen=True, slots=True)
class TrainingStep:
    """A training that the check waits for has come one step further."""

    worker: WorkerHandle
    step: Step


@dataclass(frozen=True, slots=True)
class VerdictReached:
    """The run has its verdict."""

    worker: WorkerHandle
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class FiguresMade:
    """After a pass, the check has made its figures, or has failed to."""

    worker: WorkerHandle
    figures: tuple[dict[str, Any], ...]  # the JSON form of each
    trouble: str = ""  # why there is none
    work: float = 0.0  # seconds of processor time


WorkerEvent = TrainingStep | VerdictReached | FiguresMade
