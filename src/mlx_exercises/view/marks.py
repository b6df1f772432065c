"""The look of outcomes and states: always a symbol and a word, never colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from mlx_exercises.verdict import Outcome

if TYPE_CHECKING:
    from mlx_exercises.course import State


@dataclass(frozen=True, slots=True)
class Mark:
    """How one outcome or state is shown."""

    symbol: str  # one column wide; surface.py knows what stands for it in ASCII
    word: str
    style: str

    @property
    def sign(self) -> Text:
        """The symbol alone, where the word stands elsewhere."""
        return Text(self.symbol, self.style)

    @property
    def label(self) -> Text:
        """The symbol and the word."""
        return Text(f"{self.symbol} {self.word}", self.style)


_OUTCOMES = {
    Outcome.PASSED: Mark("✓", "passed", "green"),
    Outcome.FAILED: Mark("✗", "failed", "red"),
    Outcome.UNWRITTEN: Mark("○", "unwritten", "yellow"),
    Outcome.BROKEN: Mark("!", "broken", "red"),
    Outcome.TIMEOUT: Mark("◔", "timeout", "magenta"),
    Outcome.CRASHED: Mark("†", "crashed", "magenta"),
    Outcome.FAULTY: Mark("?", "faulty", "cyan"),
    Outcome.LOCKED: Mark("⊘", "locked", "dim"),
    Outcome.NOT_RUN: Mark("·", "not run", "dim"),
}
_STATES = {
    "done": Mark("✓", "done", "green"),
    "open": Mark("○", "open", "yellow"),
    "locked": Mark("⊘", "locked", "dim"),
}
CURRENT = Mark("▸", "current", "bold cyan")


def of_outcome(outcome: Outcome) -> Mark:
    """Return the mark of an outcome."""
    return _OUTCOMES[outcome]


def of_state(state: State) -> Mark:
    """Return the mark of a stage's or an exercise's state."""
    return _STATES[state.value]
