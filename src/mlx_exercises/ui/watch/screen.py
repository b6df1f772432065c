"""What the watch screen shows, as lines that fit the terminal."""

import io
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from rich.console import Console, RenderableType
from rich.text import Text

from mlx_exercises.course.course import Course
from mlx_exercises.model.verdict import Outcome
from mlx_exercises.ui.render import progress, verdicts
from mlx_exercises.ui.session.state import WatchState
from mlx_exercises.ui.watch import panels
from mlx_exercises.workspace.workspace import Workspace

NARROWEST = 20
SMALLEST = 6  # rows that a picture needs


@dataclass
class Section:
    """Some lines of the screen, and how many of them must stay when there is no room."""

    name: str
    lines: list[str] = field(default_factory=list)
    keep: int = 0


# What gives way first when the terminal is too small for everything.
_GIVES_WAY = (
    "pictures",
    "prints",
    "space",
    "claims",
    "after",
    "progress",
    "hints",
    "opened",
    "heading",
    "panel",
    "problem",
    "notice",
)


class EncodedStringIO(io.StringIO):
    """A buffer that has the terminal's encoding, so that rich draws only what it can show."""

    encoding = "utf-8"


class Screen:
    """Turns what is to be shown into lines of a given size.

    `still` leaves out what moves: for screens that only ever append.
    """

    def __init__(
        self, workspace: Workspace, course: Course, like: Console, *, still: bool = False
    ) -> None:
        self._workspace = workspace
        self._course = course
        self._like = like
        self._still = still
        self._drawn: tuple[object, list[str]] = (None, [])

    def compose(self, state: WatchState, columns: int, rows: int) -> list[str]:
        """Return at most `rows` lines; the verdict and the keys are always among them."""
        width = max(NARROWEST, columns - 1)
        sections = [
            Section(name, self._render(parts, width), keep)
            for name, parts, keep in self._sections(state, width, rows)
        ]
        _make_room(sections, rows - 1 - self._room_wanted(state, rows))
        used = sum(len(section.lines) for section in sections)
        for section in sections:
            if section.name == "pictures":
                section.lines = self._pictures(state, width, rows - 1 - used)
        _make_room(sections, rows - 1)
        return [line for section in sections for line in section.lines][:rows]

    def _sections(
        self, state: WatchState, width: int, rows: int
    ) -> Iterable[tuple[str, list[RenderableType | None], int]]:
        exercise, verdict = state.exercise, state.verdict
        file = self._workspace.file(exercise)
        shown = self._workspace.display_path(file)
        gap: tuple[str, list[RenderableType | None], int] = ("space", [Text()], 0)
        yield "heading", [verdicts.exercise_heading(exercise, file, shown)], 0
        yield gap
        yield "verdict", [panels.first_line(state)], 1
        if state.panel is not None:
            yield gap
            yield "panel", [state.panel.render(width, rows)], 3
        elif state.training is not None and not self._still:
            yield gap
            yield "training", [progress.training_line(state.training)], 1
            yield "pictures", [], 0
        elif verdict is not None and state.busy != "warming up":
            passed = verdict.outcome is Outcome.PASSED
            yield gap
            yield "claims", [verdicts.claims(verdict.findings)], 0
            problem = None if passed else verdicts.problem(verdict, file, shown)
            yield "problem", [problem], 6
            yield "prints", [verdicts.prints(verdict)], 3
            yield "after", [verdicts.after_pass(exercise) if passed else None], 2
            yield "pictures", [], 0
        if state.panel is None:
            yield "hints", [panels.hints(state)], 7
            yield "opened", [panels.opened(state, self._course)], 3
        yield "notice", [panels.notice(state, self._course)], 1
        yield gap
        yield "progress", [progress.progress(self._course, exercise, width=width)], 0
        yield gap
        yield "keys", [panels.keys_for(state, self._course)], 1

    def _render(self, parts: list[RenderableType | None], width: int) -> list[str]:
        out = EncodedStringIO()
        out.encoding = self._like.encoding
        console = Console(
            file=out,
            width=width,
            height=100,
            color_system=self._like.color_system,  # type: ignore[arg-type]
            force_terminal=self._like.color_system is not None,
            no_color=self._like.no_color,
            legacy_windows=False,
            highlight=False,
            markup=False,
            emoji=False,
        )
        for part in parts:
            if part is not None:
                console.print(part)
        return out.getvalue().split("\n")[:-1]

    def _room_wanted(self, state: WatchState, rows: int) -> int:
        """Rows that a picture may push other things away for."""
        has_one = bool(self._pictures_of(state)) and state.panel is None
        return min(14, rows // 2) if has_one else 0

    def _pictures_of(self, state: WatchState) -> tuple[dict[str, Any], ...]:
        """What is there to be drawn: after a pass its pictures, during a training its loss."""
        if state.training is None or self._still:
            return state.pictures
        curve = progress.loss_curve(state.training)
        return () if curve is None else (curve,)

    def _pictures(self, state: WatchState, width: int, room: int) -> list[str]:
        if state.picture_error:
            words = "The picture of this exercise failed, which is our fault: "
            return self._render([Text(words + state.picture_error, "dim")], width)
        pictures = self._pictures_of(state)
        if not pictures or room < SMALLEST:
            return []
        key = (pictures, width, room)
        if self._drawn[0] != key:
            from mlx_exercises.ui.watch.pictures import draw

            drawn = draw(pictures, lambda part: self._render([part], width), room - 1)
            self._drawn = (key, drawn)
        return ["", *self._drawn[1]][:room]


def _make_room(sections: list[Section], rows: int) -> None:
    """Shorten sections, the least needed first, until everything fits."""
    for name in _GIVES_WAY:
        for section in sections:
            over = sum(len(each.lines) for each in sections) - rows
            if over <= 0:
                return
            if section.name == name and len(section.lines) > section.keep:
                section.lines = _shortened(section, over)
    for section in sections:  # a terminal of a few rows: the verdict, the keys, what fits
        over = sum(len(each.lines) for each in sections) - rows
        if over > 0:
            least = 1 if section.name in ("verdict", "keys") else 0
            section.lines = section.lines[: max(least, len(section.lines) - over)]


def _shortened(section: Section, over: int) -> list[str]:
    left = max(section.keep, len(section.lines) - over)
    if left == 0 or section.name == "space":
        return section.lines[:left]
    cut = len(section.lines) - left + 1
    if section.name == "hints":  # the one just asked for is the last
        return [f"  … {cut} lines of earlier hints", *section.lines[cut:]]
    return [*section.lines[: left - 1], f"  … {cut} more lines; a taller window shows them"]
