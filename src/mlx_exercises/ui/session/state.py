"""What a session shows: the state that every face, such as the watch screen, draws from."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from mlx_exercises.model.curriculum import Exercise, Stage
from mlx_exercises.model.training_progress import Training
from mlx_exercises.model.verdict import Verdict


class Panel(Protocol):
    """What a face shows in place of the verdict until a key closes it, such as the list."""

    @property
    def keys(self) -> Sequence[tuple[str, str]]:
        """The keys that work now, each with a word for the footer."""

    def render(self, columns: int, rows: int) -> Any:
        """Return what the face shows on a screen of this size; a terminal's is a renderable."""

    def press(self, key: str) -> None:
        """Handle a key. Raises `MlxError` where the key is refused."""


@dataclass
class WatchState:
    """All that a face shows, besides the course itself."""

    exercise: Exercise
    verdict: Verdict | None = None
    busy: str = "warming up"  # what is going on, when something is
    training: Training | None = None  # the progress that the running check has reported
    pictures: tuple[dict[str, Any], ...] = ()
    picture_error: str = ""
    hints: int = 0  # how many of the exercise's hints are shown
    notice: str = ""  # one line: why a key was refused, what just happened
    opened: tuple[Stage, ...] = ()
    panel: Panel | None = None
    verified: list[Verdict] = field(default_factory=list)
    verifying: bool = False
    quiet: bool = False  # no save was seen for a long time
    finished: bool = False
