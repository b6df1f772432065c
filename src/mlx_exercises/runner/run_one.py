"""Checking one exercise."""

from __future__ import annotations

import contextlib
import queue
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from mlx_exercises.model.verdict import Outcome, Verdict
from mlx_exercises.runner.job_builder import job_for
from mlx_exercises.runner.pool import WorkerPool
from mlx_exercises.runner.worker_handle import SHOWING, Report

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlx_exercises.course.course import Course
    from mlx_exercises.model.curriculum import Exercise, Stage
    from mlx_exercises.model.training_progress import Step
    from mlx_exercises.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Run:
    """What came of one run."""

    verdict: Verdict
    opened: tuple[Stage, ...] = ()  # stages that this pass has opened
    pictures: tuple[dict[str, Any], ...] = ()
    trouble: str = ""  # why there is no picture
    rewritten: bool = False  # the file was missing and was written again


def run(
    workspace: Workspace,
    course: Course,
    exercise: Exercise,
    *,
    pictures: bool = False,
    tell: Callable[[Step], None] = lambda _: None,
) -> Run:
    """Check one exercise and write down what became of it.

    With `pictures`, a pass waits for what the check has to show. `tell` hears how far a
    training has come that the check waits for. Raises `Locked` when the
    exercise's stage is not open, `MlxError` when its file is missing and cannot be written.
    """
    course.require_open(course.curriculum.stage_of(exercise))
    rewritten = workspace.restore_missing(exercise)
    reports: queue.SimpleQueue[Report] = queue.SimpleQueue()
    bench = WorkerPool(reports.put)
    try:
        bench.run(replace(job_for(workspace, exercise), show=pictures))
        verdict = _await_verdict(reports, tell)
        # A fault of ours is nothing that the learner did.
        faulty = verdict.outcome is Outcome.FAULTY
        opened = () if faulty else course.record(exercise, verdict)
        shown = _await_pictures(reports) if pictures and verdict.outcome is Outcome.PASSED else None
    finally:
        bench.close()
    return Run(
        verdict,
        opened,
        shown.pictures if shown is not None else (),
        shown.trouble if shown is not None else "",
        rewritten,
    )


def _await_verdict(reports: queue.SimpleQueue[Report], tell: Callable[[Step], None]) -> Verdict:
    while True:
        with contextlib.suppress(queue.Empty):
            report = reports.get(timeout=0.5)  # so that Ctrl-C is heard everywhere
            if report.step is not None:
                tell(report.step)
            if report.verdict is not None:
                return report.verdict


def _await_pictures(reports: queue.SimpleQueue[Report]) -> Report | None:
    """Return the report that carries the pictures, or None when there is nothing to show."""
    end = time.monotonic() + SHOWING + 1
    with contextlib.suppress(queue.Empty):
        while (left := end - time.monotonic()) > 0:
            report = reports.get(timeout=left)
            if report.kind == "pictures":
                return report
            if report.kind == "gone":
                return None
    return None
