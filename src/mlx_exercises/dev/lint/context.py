"""Where one draft's trials run."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

from mlx_exercises.dev.check_runner import CheckRunner, RunRequest, RunResult
from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.model.verdict import Outcome
from mlx_exercises.runner.job import SLOW_DEADLINE

_DICE = re.compile(r"rand|rng|seed|shuffle|always|sample|dropout|Dropout|nn\.\w+\(|make_\w+\(")


@dataclass
class RuleContext:
    """One draft in the laboratory, and how much of it is tried."""

    laboratory: CheckRunner
    draft: ExerciseFiles
    thorough: bool = False
    _reference: RunResult | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def run(self, *trials: RunRequest) -> Iterator[RunResult]:
        """Run trials of the draft's check."""
        return self.laboratory.run(self.draft, trials)

    @property
    def reference(self) -> RunResult:
        """The solution's own run, without a network and with its pictures."""
        with self._lock:
            if self._reference is None:
                trial = RunRequest(
                    self.draft.solution.path, offline=True, show=True, deadline=SLOW_DEADLINE
                )
                (self._reference,) = self.run(trial)
            return self._reference

    @property
    def works(self) -> bool:
        """Whether the check runs at all, so that trying more tells more."""
        return self.reference.verdict.outcome is not Outcome.FAULTY

    def seeds(self, most: int, fewest: int) -> range:
        """The moves of the seeds to try: the most of them when thorough, none without dice."""
        if not any(_DICE.search(text.text) for text in (self.draft.check, self.draft.solution)):
            return range(0)
        return range(1, 1 + (most if self.thorough else fewest))
