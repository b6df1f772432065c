"""Icons of outcomes and states: always a symbol and a word, never color alone."""

from dataclasses import dataclass

from rich.text import Text

from mlx_exercises.course.course import State
from mlx_exercises.model.verdict import Outcome


@dataclass(frozen=True, slots=True)
class Icon:
    """How one outcome or state is shown."""

    symbol: str  # one column wide; the console has an ASCII fallback for it
    word: str
    style: str

    @property
    def sign(self) -> Text:
        """The symbol alone, as text."""
        return Text(self.symbol, self.style)


_OUTCOMES = {
    "passed": Icon("✓", "passed", "green"),
    "failed": Icon("✗", "failed", "red"),
    "unwritten": Icon("○", "unwritten", "yellow"),
    "broken": Icon("!", "broken", "red"),
    "timeout": Icon("◔", "timeout", "magenta"),
    "crashed": Icon("†", "crashed", "magenta"),
    "faulty": Icon("?", "faulty", "cyan"),
    "locked": Icon("⊘", "locked", "dim"),
    "not run": Icon("·", "not run", "dim"),
}
_STATES = {
    "done": Icon("✓", "done", "green"),
    "open": Icon("○", "open", "yellow"),
    "locked": Icon("⊘", "locked", "dim"),
}
CURRENT = Icon("▸", "current", "bold cyan")


def of_outcome(outcome: Outcome) -> Icon:
    """Return the icon of an outcome."""
    return _OUTCOMES[outcome.value]


def of_state(state: State) -> Icon:
    """Return the icon of a stage's or an exercise's state."""
    return _STATES[state.value]
