"""Checking one exercise."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from mlx_exercises.model.verdict import Outcome, Verdict
from mlx_exercises.runner.job import job_for
from mlx_exercises.runner.pool import WorkerPool
from mlx_exercises.runner.worker_handle import FIGURES_LIMIT, wait_for

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
    on_step: Callable[[Step], None] | None = None,
) -> Run:
    """Check one exercise and record the verdict.

    With `pictures`, a pass waits for the figures that the check makes. `on_step` is called, in
    another thread, with each step of a training that the check waits for. Raises `Locked` when
    the exercise's stage is not open, `MlxError` when its file is missing and cannot be written.
    """
    course.require_open(course.curriculum.stage_of(exercise))
    rewritten = workspace.restore_missing(exercise)
    pool = WorkerPool()
    try:
        worker = pool.run(replace(job_for(workspace, exercise), show=pictures), on_step)
        verdict = wait_for(worker.verdict)
        # A fault of ours is nothing that the learner did.
        faulty = verdict.outcome is Outcome.FAULTY
        opened = () if faulty else course.record(exercise, verdict)
        made = None
        if pictures and verdict.outcome is Outcome.PASSED:
            with contextlib.suppress(TimeoutError):
                made = wait_for(worker.figures, FIGURES_LIMIT + 1)
    finally:
        pool.close()
    if made is None:
        return Run(verdict, opened, rewritten=rewritten)
    return Run(verdict, opened, made.figures, made.trouble, rewritten)
