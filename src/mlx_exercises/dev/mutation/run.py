"""Running mutants through their checks, and what came of it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from mlx_exercises.dev.check_runner import CheckRunner, RunRequest, RunResult
from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.mutation.equivalent import EquivalentMutants, as_table, read_equivalents
from mlx_exercises.dev.mutation.mutants import Mutant, mutants_of
from mlx_exercises.model.verdict import Outcome

_SHORTEST = 2.0  # seconds that a mutant gets, however quick the solution is
_TIMES = 10  # as long as the solution took


@dataclass(frozen=True, slots=True)
class MutantResult:
    """What became of one mutant."""

    draft: ExerciseFiles
    mutant: Mutant
    outcome: Outcome
    said: str = ""  # what the check said about it
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
        """Return the mutant and its fate as JSON values."""
        return {
            "exercise": self.draft.name,
            "function": self.mutant.function,
            "line": self.mutant.line,
            "before": self.mutant.before,
            "after": self.mutant.after,
            "operator": self.mutant.operator,
            "outcome": self.outcome.value,
            "reason": self.reason,
            "table": as_table(self.draft.slug, self.mutant.key) if self.survived else "",
        }


@dataclass(frozen=True, slots=True)
class StaleEntry:
    """Something in a list of equivalent mutants that is so no longer."""

    path: str
    slug: str
    key: tuple[str, str, str]
    why: str


class MutationRun:
    """The mutants of some drafts, run on one laboratory."""

    def __init__(self, drafts: tuple[ExerciseFiles, ...], laboratory: CheckRunner) -> None:
        self.drafts = tuple(draft for draft in drafts if draft.runnable)
        self.laboratory = laboratory
        self.unfit: list[ExerciseFiles] = []  # whose solution does not pass: nothing can be said
        self._made: dict[str, list[Mutant]] = {}  # by the exercise's name
        self._lists: dict[str, EquivalentMutants] = {}
        self._killed_though_listed: list[StaleEntry] = []

    def run(
        self,
        sample: int | None = None,
        seed: int = 0,
        progress: Callable[[str], None] = lambda _: None,
    ) -> Iterator[MutantResult]:
        """Yield the fate of every mutant, or of a random sample, exercise by exercise."""
        kept = self._sample(sample, seed) if sample is not None else None
        for number, draft in enumerate(self.drafts, start=1):
            progress(f"{draft.name}: exercise {number} of {len(self.drafts)}")
            mutants = self._make(draft)
            if kept is not None:
                mutants = [each for at, each in enumerate(mutants) if (draft.name, at) in kept]
            if mutants:
                yield from self._run_on(draft, mutants)

    def _sample(self, size: int, seed: int) -> set[tuple[str, int]]:
        places = [(d.name, at) for d in self.drafts for at in range(len(self._make(d)))]
        return set(random.Random(seed).sample(places, min(size, len(places))))  # noqa: S311

    def _make(self, draft: ExerciseFiles) -> list[Mutant]:
        if draft.name not in self._made:
            self._made[draft.name] = mutants_of(draft)
            for mutant in self._made[draft.name]:
                self._list_of(draft).reason(draft.slug, mutant.key)
        return self._made[draft.name]

    @property
    def wrong(self) -> list[StaleEntry]:
        """What is listed as equivalent and was noticed all the same; complete after `run`."""
        return self._killed_though_listed

    def outdated(self) -> list[StaleEntry]:
        """Return what is listed and was made by no operator: harmless, and in the way."""
        found = []
        for stage, listed in self._lists.items():
            slugs = {draft.slug for draft in self.drafts if draft.stage == stage}
            why = "no operator makes it any more"
            found += [StaleEntry(str(listed.path), *each, why) for each in listed.unseen(slugs)]
        return found

    def _run_on(self, draft: ExerciseFiles, mutants: list[Mutant]) -> Iterator[MutantResult]:
        (reference,) = self.laboratory.run(draft, [RunRequest(draft.solution.path)])
        if reference.verdict.outcome is not Outcome.PASSED:
            self.unfit.append(draft)
            return
        deadline = max(_SHORTEST, _TIMES * reference.verdict.seconds)
        trials = [
            RunRequest(self.laboratory.write(draft, each.source), brief=True, deadline=deadline)
            for each in mutants
        ]
        for mutant, result in zip(mutants, self.laboratory.run(draft, trials), strict=True):
            fate = self._fate(draft, mutant, result)
            result.trial.file.unlink(missing_ok=True)
            yield fate

    def _fate(self, draft: ExerciseFiles, mutant: Mutant, result: RunResult) -> MutantResult:
        listed = self._list_of(draft)
        reason = listed.reason(draft.slug, mutant.key)
        problem = result.verdict.problem
        fate = MutantResult(
            draft, mutant, result.verdict.outcome, problem.message if problem else "", reason
        )
        if reason and fate.killed:
            why = "the check notices it"
            self._killed_though_listed.append(
                StaleEntry(str(listed.path), draft.slug, mutant.key, why)
            )
        return fate

    def _list_of(self, draft: ExerciseFiles) -> EquivalentMutants:
        if draft.stage not in self._lists:
            path = draft.root / "checks" / draft.stage / "equivalent.toml"
            self._lists[draft.stage] = read_equivalents(path)
        return self._lists[draft.stage]
