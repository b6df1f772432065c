"""Checking many exercises at once, gates included."""

from __future__ import annotations

import contextlib
import os
from collections import deque
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mlx_exercises.errors import MlxError
from mlx_exercises.model.verdict import Outcome, Verdict
from mlx_exercises.runner.job import Job, job_for
from mlx_exercises.runner.pool import WorkerPool
from mlx_exercises.runner.verdict_cache import VerdictCache

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
    on_verdict: Callable[[Verdict], None] = lambda _: None,
) -> list[Verdict]:
    """Check the wanted exercises (all unless named) of the stages that are open.

    A stage that thereby becomes passed opens the next, which is then checked too. With
    `everything`, locks are ignored. Without `cached`, what has not changed is run again.
    `on_verdict` is called with each verdict as it is reached; all are returned in the learner's
    order, the locked ones among them.
    """
    slugs = {each.slug for each in (course.exercises if wanted is None else wanted)}
    chosen = [each for each in course.exercises if each.slug in slugs]
    run = _VerifyRun(workspace, course, chosen, everything, cached, on_verdict)
    with contextlib.closing(run):
        return run.run()


@dataclass
class _VerifyRun:
    """One verification from its start to its end."""

    workspace: Workspace
    course: Course
    wanted: list[Exercise]
    everything: bool
    cached: bool
    on_verdict: Callable[[Verdict], None]

    def __post_init__(self) -> None:
        self._cache = VerdictCache(self.workspace)
        self._pool = WorkerPool()
        # By whether they load slowly: while the slow libraries load, the other checks run.
        self._waiting: dict[bool, deque[tuple[Exercise, Job]]] = {False: deque(), True: deque()}
        self._running: dict[Future[Verdict], tuple[Exercise, Job]] = {}
        self._verdicts: dict[str, Verdict] = {}

    def run(self) -> list[Verdict]:
        """Check until nothing is left to check; return the verdicts in order."""
        closed = list(self.course.stages)
        self._admit(closed)
        while any(self._waiting.values()) or self._running:
            while (following := self._next()) is not None:
                self._running[self._pool.run(following[1]).verdict] = following
            # With a limit, or Windows would not notice Ctrl-C.
            wait(self._running, timeout=0.5, return_when=FIRST_COMPLETED)
            for future in [each for each in self._running if each.done()]:
                exercise, _ = self._running.pop(future)
                self._cache.put(exercise, future.result())
                self._settle(exercise, future.result())
            self._admit(closed)
        for exercise in self.wanted:
            if exercise.slug not in self._verdicts:
                self._settle(exercise, Verdict(exercise.name, Outcome.LOCKED))
        return [self._verdicts[exercise.slug] for exercise in self.wanted]

    def close(self) -> None:
        """End what still runs, and save the verdicts reached so far."""
        self._pool.close()
        self._cache.save()

    def _admit(self, closed: list[Stage]) -> None:
        """Queue the exercises of every stage that is open by now."""
        while opened := [each for each in closed if self.everything or self.course.is_open(each)]:
            for stage in opened:
                closed.remove(stage)
                for exercise in [each for each in self.wanted if each.stage == stage.name]:
                    self._enqueue(exercise)

    def _enqueue(self, exercise: Exercise) -> None:
        with contextlib.suppress(MlxError):  # the check will say that the file is not there
            self.workspace.restore_missing(exercise)
        verdict = self._cache.get(exercise) if self.cached else None
        if verdict is not None:
            self._settle(exercise, verdict)
        else:
            job = replace(job_for(self.workspace, exercise), show=False)
            self._waiting[job.loads_slowly].append((exercise, job))

    def _next(self) -> tuple[Exercise, Job] | None:
        """Take the next job, of the kind of which fewer are running."""
        if len(self._running) >= _workers():
            return None
        slow = sum(job.loads_slowly for _, job in self._running.values())
        fewer = 2 * slow < len(self._running)
        jobs = self._waiting[fewer] or self._waiting[not fewer]
        return jobs.popleft() if jobs else None

    def _settle(self, exercise: Exercise, verdict: Verdict) -> None:
        self._verdicts[exercise.slug] = verdict
        if self._is_news(exercise, verdict):
            self.course.record(exercise, verdict)
        self.on_verdict(verdict)

    def _is_news(self, exercise: Exercise, verdict: Verdict) -> bool:
        """Whether the verdict says something about the learner that the journal does not know."""
        past = self.course.progress_state
        match verdict.outcome:
            case Outcome.PASSED:
                known = exercise.slug in past.passed
                return not known or past.digests.get(exercise.slug) != verdict.digest
            case Outcome.LOCKED | Outcome.FAULTY:
                return False
            case _:  # what nobody has touched is no attempt
                return not verdict.cached and self.workspace.is_edited(exercise)


def _workers() -> int:
    try:
        cores = len(os.sched_getaffinity(0))
    except AttributeError:  # only Linux knows
        cores = os.cpu_count() or 1
    return max(1, min(MOST_WORKERS, cores))
