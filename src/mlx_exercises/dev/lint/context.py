"""The context of rules that run the check of an exercise."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

from mlx_exercises.dev.check_runner import CheckRunner, RunRequest, RunResult
from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.model.verdict import Outcome
from mlx_exercises.runner.job import SLOW_DEADLINE

_RANDOM = re.compile(r"rand|rng|seed|shuffle|always|sample|dropout|Dropout|nn\.\w+\(|make_\w+\(")


@dataclass
class RuleContext:
    """Where the check of one exercise is run, and how thoroughly."""

    runner: CheckRunner
    files: ExerciseFiles
    thorough: bool = False
    _reference: RunResult | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def run(self, *requests: RunRequest) -> Iterator[RunResult]:
        """Run the exercise's check."""
        return self.runner.run(self.files, requests)

    @property
    def reference(self) -> RunResult:
        """The solution's own run, without a network and with its figures."""
        with self._lock:
            if self._reference is None:
                path = self.files.solution.path
                request = RunRequest(
                    path, offline=True, show=True, strict=True, deadline=SLOW_DEADLINE
                )
                (self._reference,) = self.run(request)
            return self._reference

    @property
    def works(self) -> bool:
        """Whether the check runs at all, so that further runs tell more."""
        return self.reference.verdict.outcome is not Outcome.FAULTY

    def seeds(self, most: int, fewest: int) -> range:
        """Seed offsets to try: `most` with --thorough, else `fewest`; none without randomness."""
        if not any(_RANDOM.search(each.text) for each in (self.files.check, self.files.solution)):
            return range(0)
        return range(1, 1 + (most if self.thorough else fewest))
