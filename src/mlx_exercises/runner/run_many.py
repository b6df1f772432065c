"""Checking many exercises at once, gates included."""

from __future__ import annotations

import contextlib
import os
import queue
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from mlx_exercises.errors import MlxError
from mlx_exercises.model.verdict import Outcome, Verdict
from mlx_exercises.runner.job_builder import job_for
from mlx_exercises.runner.pool import WorkerPool
from mlx_exercises.runner.verdict_cache import VerdictCache
from mlx_exercises.runner.worker_handle import Job, Report, WorkerHandle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mlx_exercises.course.course import Course
    from mlx_exercises.model.curriculum import Exercise, Stage
    from mlx_exercises.workspace.workspace import Workspace

MOST_WORKERS = 8


def verify(
    workspace: Workspace,
    course: Course,
    wanted: Iterable[Exercise] | None = None,
    *,
    everything: bool = False,
    cached: bool = True,
    tell: Callable[[Verdict], None] = lambda _: None,
) -> list[Verdict]:
    """Check the wanted exercises (all unless named) of the stages that are open.

    A stage that thereby becomes passed opens the next, which is then checked too. With
    `everything`, locks are ignored. Without `cached`, what has not changed is run again.
    `tell` hears of each verdict as it falls; they are returned in the learner's order, the
    locked ones among them.
    """
    chosen = course.exercises if wanted is None else tuple(wanted)
    sweep = _VerifyRun(workspace, course, chosen, everything=everything, cached=cached, tell=tell)
    try:
        return sweep.run()
    finally:
        sweep.close()


class _VerifyRun:
    """One verification from its start to its end."""

    def __init__(
        self,
        workspace: Workspace,
        course: Course,
        wanted: tuple[Exercise, ...],
        *,
        everything: bool,
        cached: bool,
        tell: Callable[[Verdict], None],
    ) -> None:
        self._workspace = workspace
        self._course = course
        names = {each.slug for each in wanted}
        self._wanted = [each for each in course.exercises if each.slug in names]
        self._everything = everything
        self._cached = cached
        self._tell = tell
        self._remembered = VerdictCache(workspace)
        self._reports: queue.SimpleQueue[Report] = queue.SimpleQueue()
        self._bench = WorkerPool(self._reports.put)
        # By whether they want libraries that are slow to load: while those load, the rest run.
        self._waiting: dict[bool, deque[tuple[Exercise, Job]]] = {False: deque(), True: deque()}
        self._running: dict[WorkerHandle, Exercise] = {}
        self._verdicts: dict[str, Verdict] = {}

    def run(self) -> list[Verdict]:
        """Check until nothing is left to check; return the verdicts in order."""
        closed = list(self._course.stages)
        self._admit(closed)
        while any(self._waiting.values()) or self._running:
            while (following := self._next()) is not None:
                self._begin(following)
            self._hear()
            self._admit(closed)
        for exercise in self._wanted:
            if exercise.slug not in self._verdicts:
                self._settle(exercise, Verdict(exercise.name, Outcome.LOCKED))
        return [self._verdicts[exercise.slug] for exercise in self._wanted]

    def close(self) -> None:
        """End what still runs, and keep what is known by now."""
        self._bench.close()
        self._remembered.save()

    def _admit(self, closed: list[Stage]) -> None:
        """Line up the exercises of every stage that is open by now."""
        while opened := [each for each in closed if self._everything or self._course.is_open(each)]:
            for stage in opened:
                closed.remove(stage)
                for exercise in [each for each in self._wanted if each.stage == stage.name]:
                    self._line_up(exercise)

    def _line_up(self, exercise: Exercise) -> None:
        with contextlib.suppress(MlxError):  # the check will say that the file is not there
            self._workspace.restore_missing(exercise)
        verdict = self._remembered.recall(exercise) if self._cached else None
        if verdict is not None:
            self._settle(exercise, verdict)
        else:
            job = replace(job_for(self._workspace, exercise), show=False)
            self._waiting[job.heavy].append((exercise, job))

    def _next(self) -> tuple[Exercise, Job] | None:
        """Take the next one, of the kind of which fewer are running."""
        if len(self._running) >= _workers():
            return None
        heavy = sum(attempt.job.heavy for attempt in self._running)
        fewer = 2 * heavy < len(self._running)
        line = self._waiting[fewer] or self._waiting[not fewer]
        return line.popleft() if line else None

    def _begin(self, following: tuple[Exercise, Job]) -> None:
        exercise, job = following
        self._running[self._bench.run(job)] = exercise

    def _hear(self) -> None:
        if not self._running:
            return
        try:
            report = self._reports.get(timeout=0.5)  # so that Ctrl-C is heard everywhere
        except queue.Empty:
            return
        if report.kind == "verdict" and report.verdict is not None:
            exercise = self._running.pop(report.attempt, None)
            if exercise is not None:
                self._remembered.keep(exercise, report.verdict)
                self._settle(exercise, report.verdict)

    def _settle(self, exercise: Exercise, verdict: Verdict) -> None:
        self._verdicts[exercise.slug] = verdict
        if self._is_news(exercise, verdict):
            self._course.record(exercise, verdict)
        self._tell(verdict)

    def _is_news(self, exercise: Exercise, verdict: Verdict) -> bool:
        """Whether the verdict says something about the learner that the journal does not know."""
        past = self._course.progress_state
        match verdict.outcome:
            case Outcome.PASSED:
                known = exercise.slug in past.passed
                return not known or past.digests.get(exercise.slug) != verdict.digest
            case Outcome.LOCKED | Outcome.FAULTY:
                return False
            case _:  # what nobody has touched is no attempt
                return not verdict.cached and self._workspace.is_edited(exercise)


def _workers() -> int:
    try:
        cores = len(os.sched_getaffinity(0))
    except AttributeError:  # only Linux knows
        cores = os.cpu_count() or 1
    return max(1, min(MOST_WORKERS, cores))
