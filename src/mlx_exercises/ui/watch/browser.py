"""The list of all exercises in the watch screen: move, filter, search, go."""

from typing import Literal

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.text import Text

from mlx_exercises.course.course import State
from mlx_exercises.model.curriculum import Exercise
from mlx_exercises.ui.render import icons, progress
from mlx_exercises.ui.session.loop import Loop

_PAGE = 10
_OTHER_ROWS = 16  # of the screen: heading, verdict, road, progress and keys


class Browser:
    """A panel: which exercises are listed, and which one the cursor is on."""

    def __init__(self, loop: Loop) -> None:
        self._loop = loop
        self._course = loop.course
        self._cursor = loop.state.exercise
        self.filter: Literal[State.DONE, State.OPEN] | None = None  # open: everything pending
        self.search = ""
        self.searching = False  # whether the search is being typed
        self._rows = 0

    @property
    def keys(self) -> list[tuple[str, str]]:
        """The keys of the list, or those of its search."""
        if self.searching:
            return [("type", "to search"), ("enter", "keep"), ("esc", "clear")]
        keys = [("↑↓", "move"), ("enter", "go"), ("d", "done"), ("p", "pending")]
        return [*keys, ("/", "search"), ("l", "back"), ("q", "quit")]

    def render(self, columns: int, rows: int) -> RenderableType:
        """Return the list, as long as fits, as a renderable."""
        del columns
        self._rows = max(3, rows - _OTHER_ROWS)
        return self

    @property
    def listed(self) -> list[Exercise]:
        """The exercises that match the filter and the search."""
        return [each for each in self._course.exercises if self._matches(each)]

    @property
    def selected(self) -> Exercise | None:
        """The exercise under the cursor."""
        listed = self.listed
        if self._cursor in listed:
            return self._cursor
        return listed[0] if listed else None

    def _matches(self, exercise: Exercise) -> bool:
        done = self._course.state(exercise) is State.DONE
        if self.filter is State.DONE and not done:
            return False
        if self.filter is State.OPEN and done:
            return False
        text = f"{exercise.name} {exercise.title} {exercise.kind}".lower()
        return all(word in text for word in self.search.lower().split())

    def press(self, key: str) -> None:
        """Move, filter, search, go to an exercise, or close the list."""
        if self.searching:
            self._type(key)
            return
        match key:
            case "enter":
                self._go()
            case "l" | "escape":
                self._loop.state.panel = None
            case "q":
                self._loop.exit_code = 0
            case "up" | "k":
                self._move(-1)
            case "down" | "j":
                self._move(1)
            case "page up":
                self._move(-_PAGE)
            case "page down":
                self._move(_PAGE)
            case "home" | "g":
                self._move(-len(self.listed))
            case "end" | "G":
                self._move(len(self.listed))
            case "d":
                self.filter = None if self.filter is State.DONE else State.DONE
            case "p":
                self.filter = None if self.filter is State.OPEN else State.OPEN
            case "/":
                self.searching = True

    def _go(self) -> None:
        exercise = self.selected
        if exercise is not None:
            if self._course.state(exercise) is State.LOCKED:
                self._course.require_open(self._course.curriculum.stage_of(exercise))
            self._loop.go_to(exercise)

    def _type(self, key: str) -> None:
        match key:
            case "enter":
                self.searching = False
            case "escape":
                self.search, self.searching = "", False
            case "backspace":
                self.search = self.search[:-1]
            case _ if len(key) == 1:
                self.search += key

    def _move(self, by: int) -> None:
        listed, selected = self.listed, self.selected
        if selected is not None:
            index = listed.index(selected) + by
            self._cursor = listed[min(max(index, 0), len(listed) - 1)]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        listed, selected = self.listed, self.selected
        done, total = self._course.progress(self._course.exercises)
        shown = {State.DONE: "done only", State.OPEN: "pending only", None: "all"}[self.filter]
        title = f"{done} of {total} done · showing {shown}"
        if self.search or self.searching:
            title += f" · /{self.search}{'_' if self.searching else ''}"
        if self._course.gated:
            yield progress.road(self._course)
        yield Text(title, "bold")
        if selected is None:
            yield Text("  Nothing matches. d and p switch filters off, / searches anew.", "dim")
            return
        first = max(0, min(listed.index(selected) - self._rows // 2, len(listed) - self._rows))
        stage = ""
        for each in listed[first : first + self._rows]:
            if each.stage != stage:
                stage = each.stage
                yield self._stage_line(each)
            icon = icons.of_state(self._course.state(each))
            pointer = "▸ " if each is selected else "  "
            style = "bold reverse" if each is selected else ""
            yield Text.assemble(
                (pointer, "bold cyan"),
                icon.sign,
                " ",
                (f"{each.number:02} {each.title}", style),
                (f"  {each.kind}{' extra' if each.extra else ''}", "dim"),
                ("  ← you are here" if each is self._course.current else "", "cyan"),
                no_wrap=True,
                overflow="ellipsis",
            )

    def _stage_line(self, exercise: Exercise) -> Text:
        stage = self._course.curriculum.stage_of(exercise)
        done, total = self._course.progress(stage.exercises)
        state = self._course.stage_state(stage)
        by_hand = ", unlocked by hand" if stage.slug in self._course.progress_state.unlocked else ""
        words = f"{stage.name}  {stage.title}  {done}/{total} {state}{by_hand}"
        return Text(words, "bold", no_wrap=True, overflow="ellipsis")
