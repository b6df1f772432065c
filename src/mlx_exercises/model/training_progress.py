"""The progress of a training loop while a check waits for it, and its JSON form.

A worker reports it, the watch screen and `mlx run` show it. No verdict depends on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Step:
    """One report of a training loop."""

    label: str  # what is being trained
    number: int  # steps done, from 1
    total: int  # steps in all
    loss: float | None = None
    seconds: float = 0.0  # since the first report of this training

    def to_json(self) -> dict[str, Any]:
        """Return the step as plain data."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Return the step from plain data. Raises ValueError, TypeError or KeyError."""
        loss = data["loss"]
        return cls(
            label=str(data["label"]),
            number=int(data["number"]),
            total=int(data["total"]),
            loss=None if loss is None else float(loss),
            seconds=float(data["seconds"]),
        )


@dataclass(frozen=True, slots=True)
class Training:
    """The steps that one training loop has reported so far, at least one."""

    steps: tuple[Step, ...]

    @property
    def last(self) -> Step:
        """The newest step."""
        return self.steps[-1]

    @property
    def speed(self) -> float:
        """Steps a second since the first report; 0 before the second one."""
        first = self.steps[0]
        return (self.last.number - first.number) / self.last.seconds if self.last.seconds else 0.0

    def followed_by(self, step: Step) -> Training:
        """Return the training with one more step; a step of another training starts a new one."""
        same = step.label == self.last.label and step.number > self.last.number
        return Training((*self.steps, step) if same else (step,))
