"""Running mutants through their checks, and the result of each."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mlx_exercises.dev.check_runner import CheckRunner, RunRequest
from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.mutation.equivalent import as_table, read_equivalents
from mlx_exercises.dev.mutation.mutants import Mutant, mutants_of
from mlx_exercises.model.verdict import Outcome

_SHORTEST = 2.0  # seconds that a mutant gets, however quick the solution is
_TIMES = 10  # as long as the solution took


@dataclass(frozen=True, slots=True)
class MutantResult:
    """The check's verdict on one mutant."""

    files: ExerciseFiles
    mutant: Mutant
    outcome: Outcome
    message: str = ""  # the check's
    reason: str = ""  # why it is listed as equivalent

    @property
    def killed(self) -> bool:
        """Whether the check noticed: any verdict but a pass."""
        return self.outcome is not Outcome.PASSED

    @property
    def survived(self) -> bool:
        """Whether it passes without being listed as equivalent."""
        return not self.killed and not self.reason

    def to_json(self) -> dict[str, Any]:
        """Return the mutant and its result as JSON values."""
        return {
            "exercise": self.files.name,
            "function": self.mutant.function,
            "line": self.mutant.line,
            "before": self.mutant.before,
            "after": self.mutant.after,
            "operator": self.mutant.operator,
            "outcome": self.outcome.value,
            "reason": self.reason,
            "table": as_table(self.files.slug, self.mutant.key) if self.survived else "",
        }


@dataclass(frozen=True, slots=True)
class StaleEntry:
    """An entry in a list of equivalent mutants that is no longer true."""

    path: str
    slug: str
    key: tuple[str, str, str]
    why: str


class MutationRun:
    """The mutants of some exercises, judged by their checks.

    Raises `MlxError` when a list of equivalent mutants cannot be read.
    """

    def __init__(self, exercises: tuple[ExerciseFiles, ...], runner: CheckRunner) -> None:
        self.exercises = tuple(files for files in exercises if files.runnable)
        self.runner = runner
        self.mutants = {files.name: mutants_of(files) for files in self.exercises}
        self.unfit: list[ExerciseFiles] = []  # whose solution does not pass: mutants are not run
        self.wrong: list[StaleEntry] = []  # listed as equivalent, and noticed all the same
        self._lists = {_list_of(files): read_equivalents(_list_of(files)) for files in exercises}

    def run(
        self,
        sample: int | None = None,
        seed: int = 0,
        progress: Callable[[str], None] = lambda _: None,
    ) -> Iterator[MutantResult]:
        """Yield the result of every mutant, or of a random sample, exercise by exercise."""
        chosen = [mutant for mutants in self.mutants.values() for mutant in mutants]
        if sample is not None:
            chosen = random.Random(seed).sample(chosen, min(sample, len(chosen)))  # noqa: S311
        kept = set(chosen)
        for number, files in enumerate(self.exercises, start=1):
            progress(f"{files.name}: exercise {number} of {len(self.exercises)}")
            mutants = [mutant for mutant in self.mutants[files.name] if mutant in kept]
            if mutants:
                yield from self._run_on(files, mutants)

    def outdated(self) -> list[StaleEntry]:
        """Return what is listed and made by no operator: harmless, and in the way."""
        found = []
        for files in self.exercises:
            path = _list_of(files)
            made = {(files.slug, mutant.key) for mutant in self.mutants[files.name]}
            listed = [each for each in self._lists[path] if each[0] == files.slug]
            why = "no operator makes it any more"
            found += [StaleEntry(str(path), *each, why) for each in listed if each not in made]
        return found

    def _run_on(self, files: ExerciseFiles, mutants: list[Mutant]) -> Iterator[MutantResult]:
        (reference,) = self.runner.run(files, [RunRequest(files.solution.path)])
        if reference.verdict.outcome is not Outcome.PASSED:
            self.unfit.append(files)
            return
        deadline = max(_SHORTEST, _TIMES * reference.verdict.seconds)
        requests = [
            RunRequest(self.runner.write(files, each.source), brief=True, deadline=deadline)
            for each in mutants
        ]
        for mutant, run in zip(mutants, self.runner.run(files, requests), strict=True):
            path, problem = _list_of(files), run.verdict.problem
            reason = self._lists[path].get((files.slug, mutant.key), "")
            message = problem.message if problem else ""
            result = MutantResult(files, mutant, run.verdict.outcome, message, reason)
            if reason and result.killed:
                entry = StaleEntry(str(path), files.slug, mutant.key, "the check notices it")
                self.wrong.append(entry)
            run.request.file.unlink(missing_ok=True)
            yield result


def _list_of(files: ExerciseFiles) -> Path:
    return files.root / "checks" / files.stage / "equivalent.toml"
