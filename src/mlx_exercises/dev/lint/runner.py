"""Holding drafts to the rules, side by side."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mlx_exercises.dev.check_runner import CheckRunner
from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.lint.context import RuleContext
from mlx_exercises.dev.lint.diagnostic import Diagnostic, Severity
from mlx_exercises.dev.lint.rules import BY_RUNNING, ON_AN_EXERCISE, ON_THE_REPOSITORY
from mlx_exercises.dev.lint.rules.execution import solution
from mlx_exercises.dev.repository import Repository


@dataclass(frozen=True, slots=True)
class LintResult:
    """What the rules say about one exercise, or about the curriculum as a whole."""

    name: str  # of the exercise; empty for the whole
    problems: tuple[Diagnostic, ...]
    seconds: float = 0.0

    @property
    def passed(self) -> bool:
        """Whether there is no error; warnings do not count."""
        return all(each.severity is not Severity.ERROR for each in self.problems)

    def to_json(self, root: Path) -> dict[str, Any]:
        """Return the inspection as JSON values."""
        return {
            "name": self.name,
            "passed": self.passed,
            "problems": [each.to_json(root) for each in self.problems],
            "seconds": round(self.seconds, 2),
        }


def lint_repository(shelf: Repository) -> LintResult:
    """Hold the whole to the rules about more than one exercise."""
    began = time.perf_counter()
    problems = [each for rule in ON_THE_REPOSITORY for each in _obey(rule, "", shelf)]
    return LintResult("", tuple(problems), time.perf_counter() - began)


def lint_exercises(
    drafts: tuple[ExerciseFiles, ...], laboratory: CheckRunner, *, thorough: bool = False
) -> Iterator[LintResult]:
    """Hold each draft to the rules about one; yield in the order of the drafts."""
    pool = ThreadPoolExecutor(2 * laboratory.lanes)
    begun = [(draft, _begin(draft, laboratory, pool, thorough=thorough)) for draft in drafts]
    try:
        for draft, futures in begun:
            found = [future.result() for future in futures]
            problems = tuple(each for problems, _ in found for each in problems)
            yield LintResult(draft.name, problems, sum(seconds for _, seconds in found))
    finally:
        # Not waited for: after a Ctrl-C the rules at work end when the laboratory is closed.
        pool.shutdown(wait=False, cancel_futures=True)


_Timed = tuple[list[Diagnostic], float]


def _begin(
    draft: ExerciseFiles, laboratory: CheckRunner, pool: ThreadPoolExecutor, *, thorough: bool
) -> list[Future[_Timed]]:
    jobs = [pool.submit(_timed, rule, draft.name, draft) for rule in ON_AN_EXERCISE]
    if draft.runnable:
        setting = RuleContext(laboratory, draft, thorough)
        jobs += [pool.submit(_tried, rule, draft, setting) for rule in BY_RUNNING]
    return jobs


def _timed(rule: Callable[..., Iterator[Diagnostic]], about: str, *given: object) -> _Timed:
    began = time.perf_counter()
    return _obey(rule, about, *given), time.perf_counter() - began


def _tried(
    rule: Callable[..., Iterator[Diagnostic]], draft: ExerciseFiles, setting: RuleContext
) -> _Timed:
    # A check that cannot even judge the solution is told about once.
    if rule is not solution and not setting.works:
        return [], 0.0
    return _timed(rule, draft.name, draft, setting)


def _obey(
    rule: Callable[..., Iterator[Diagnostic]], about: str, *given: object
) -> list[Diagnostic]:
    """Return what a rule finds, each problem with the rule's name on it."""
    name = rule.__name__.replace("_", " ")
    try:
        found = list(rule(*given))
    except Exception as error:  # noqa: BLE001 - a rule of ours must not hide the others
        what = f"The rule itself broke: {type(error).__name__}: {error}"
        found = [Diagnostic(what, "Mend the rule in mlx_exercises/dev/rules.")]
    return [replace(each, rule=name, about=each.about or about) for each in found]
