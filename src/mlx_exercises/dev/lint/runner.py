"""Applies the rules to exercises, side by side."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mlx_exercises.dev.check_runner import CheckRunner
from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.lint import Diagnostic, Severity, rules
from mlx_exercises.dev.lint.context import RuleContext
from mlx_exercises.dev.repository import Repository

_Rule = Callable[..., Iterator[Diagnostic]]
_Timed = tuple[list[Diagnostic], float]


@dataclass(frozen=True, slots=True)
class LintResult:
    """The diagnostics of one exercise, or of the curriculum as a whole."""

    name: str  # of the exercise; empty for the whole
    diagnostics: tuple[Diagnostic, ...]
    seconds: float = 0.0
    is_draft: bool = False

    @property
    def passed(self) -> bool:
        """Whether there is no error; warnings do not count."""
        return all(each.severity is not Severity.ERROR for each in self.diagnostics)

    def to_json(self, root: Path) -> dict[str, Any]:
        """Return the result as JSON values."""
        return {
            "name": self.name,
            "passed": self.passed,
            "problems": [each.to_json(root) for each in self.diagnostics],
            "seconds": round(self.seconds, 2),
        }


def lint_repository(
    repository: Repository, exercises: tuple[ExerciseFiles, ...] | None = None
) -> LintResult:
    """Apply the rules about more than one exercise.

    Of a part of the exercises: only what lies in the folders of stages that are wholly in it.
    """
    began = time.perf_counter()
    found = [each for rule in rules.ON_THE_REPOSITORY for each in _apply(rule, "", repository)]
    if exercises is not None:
        names = {files.name for files in exercises}
        whole = {
            stage
            for stage in repository.manifests
            if names.issuperset(files.name for files in repository.of_stage(stage))
        }
        found = [each for each in found if each.path and whole.intersection(each.path.parts)]
    return LintResult("", tuple(found), time.perf_counter() - began)


def lint_exercises(
    exercises: tuple[ExerciseFiles, ...], runner: CheckRunner, *, thorough: bool = False
) -> Iterator[LintResult]:
    """Apply the rules about one exercise to each; yield in the order of the exercises."""
    pool = ThreadPoolExecutor(2 * runner.lanes)
    started = [(files, _start(files, runner, pool, thorough=thorough)) for files in exercises]
    try:
        for files, futures in started:
            timed = [future.result() for future in futures]
            found = tuple(each for diagnostics, _ in timed for each in diagnostics)
            seconds = sum(seconds for _, seconds in timed)
            yield LintResult(files.name, found, seconds, files.is_draft)
    finally:
        # Not waited for: after a Ctrl-C the rules at work end when the runner is closed.
        pool.shutdown(wait=False, cancel_futures=True)


def _start(
    files: ExerciseFiles, runner: CheckRunner, pool: ThreadPoolExecutor, *, thorough: bool
) -> list[Future[_Timed]]:
    futures = [pool.submit(_apply_timed, rule, files) for rule in rules.ON_AN_EXERCISE]
    if files.runnable:
        context = RuleContext(runner, files, thorough)
        futures += [pool.submit(_apply_timed, rule, files, context) for rule in rules.BY_RUNNING]
    return futures


def _apply_timed(rule: _Rule, files: ExerciseFiles, context: RuleContext | None = None) -> _Timed:
    # A check that cannot even judge the solution is reported once.
    if context and rule is not rules.execution.solution and not context.works:
        return [], 0.0
    began = time.perf_counter()
    found = _apply(rule, files.name, *((files, context) if context else (files,)))
    if files.is_draft and rule not in rules.FOR_DRAFTS_TOO:
        found = [replace(each, severity=Severity.WARNING) for each in found]
    return found, time.perf_counter() - began


def _apply(rule: _Rule, about: str, *given: object) -> list[Diagnostic]:
    """Return what a rule finds, each diagnostic with the rule's name on it."""
    name = rule.__name__.replace("_", " ")
    try:
        found = list(rule(*given))
    except Exception as error:  # noqa: BLE001 - a broken rule must not hide the others
        what = f"The rule itself broke: {type(error).__name__}: {error}"
        found = [Diagnostic(what, "Correct the rule in mlx_exercises/dev/lint/rules.")]
    return [replace(each, rule=name, about=each.about or about) for each in found]
