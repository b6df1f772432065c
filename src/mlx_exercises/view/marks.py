"""The look of outcomes and states: always a symbol and a word, never colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

if TYPE_CHECKING:
    from mlx_exercises.course import State
    from mlx_exercises.verdict import Outcome


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
    "passed": Mark("✓", "passed", "green"),
    "failed": Mark("✗", "failed", "red"),
    "unwritten": Mark("○", "unwritten", "yellow"),
    "broken": Mark("!", "broken", "red"),
    "timeout": Mark("◔", "timeout", "magenta"),
    "crashed": Mark("†", "crashed", "magenta"),
    "faulty": Mark("?", "faulty", "cyan"),
    "locked": Mark("⊘", "locked", "dim"),
    "not run": Mark("·", "not run", "dim"),
}
_STATES = {
    "done": Mark("✓", "done", "green"),
    "open": Mark("○", "open", "yellow"),
    "locked": Mark("⊘", "locked", "dim"),
}
CURRENT = Mark("▸", "current", "bold cyan")


def of_outcome(outcome: Outcome) -> Mark:
    """Return the mark of an outcome."""
    return _OUTCOMES[outcome.value]


def of_state(state: State) -> Mark:
    """Return the mark of a stage's or an exercise's state."""
    return _STATES[state.value]
