"""The parts of the watch screen that are not a verdict: lines, small panels, keys."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.text import Text

from mlx_exercises.course.course import Course, State
from mlx_exercises.model.verdict import Outcome
from mlx_exercises.ui.render import progress, verdicts
from mlx_exercises.ui.render.layout import hanging, lines
from mlx_exercises.ui.render.sanitize import literal
from mlx_exercises.ui.session.loop import Loop
from mlx_exercises.ui.session.state import WatchState

SHOWN = 15  # exercises that did not pass, listed after a verification
STUCK = 3  # failures after which the hint key is pointed out

HELP = (
    ("n", "go to the next exercise, once this one has passed"),
    ("h", "show the next hint"),
    ("r", "check again now"),
    ("l", "list all exercises; move, filter, search, go"),
    ("s", "show the reference solution beside yours, once this one has passed"),
    ("x", "reset: the starting file again; yours is kept"),
    ("v", "verify everything that is open to you"),
    ("e", "open the file in your editor"),
    ("p", "show the picture of this exercise large, once it has passed"),
    ("d", "read the stage's lesson"),
    ("q", "quit; `mlx` brings you back here"),
)


class AnyKeyPanel:
    """A panel that any key closes; `q` ends the program as well."""

    keys: Sequence[tuple[str, str]] = (("any key", "back"),)

    def __init__(self, loop: Loop) -> None:
        self._loop = loop

    def press(self, key: str) -> None:
        """Close the panel."""
        self._loop.state.panel = None
        if key == "q":
            self._loop.exit_code = 0


class HelpPanel(AnyKeyPanel):
    """What each key does."""

    def render(self, columns: int, rows: int) -> RenderableType:
        """Return a line for each key."""
        del columns, rows
        return lines(*(hanging(Text(f"  {key}  ", "bold cyan"), what) for key, what in HELP))


class ResetPanel:
    """Asks before a reset."""

    keys = (("y", "yes, reset"), ("any other key", "no"))

    def __init__(self, loop: Loop) -> None:
        self._loop = loop

    def press(self, key: str) -> None:
        """Reset the exercise on `y`; any key closes the panel."""
        self._loop.state.panel = None
        if key in ("y", "Y"):
            self._loop.reset()

    def render(self, columns: int, rows: int) -> RenderableType:
        """Return the question."""
        del columns, rows
        workspace = self._loop.workspace
        file = workspace.display_path(workspace.file(self._loop.state.exercise))
        words = f"Put the starting text of {file} back? Your version is kept."
        return Text(words, "bold yellow")


class VerifyPanel(AnyKeyPanel):
    """How far a verification is, and what did not pass."""

    def render(self, columns: int, rows: int) -> RenderableType:
        """Return the counts, and a line for each exercise that did not pass."""
        del columns, rows
        state = self._loop.state
        run = [each for each in state.verified if each.outcome is not Outcome.LOCKED]
        failed = [each for each in run if each.outcome is not Outcome.PASSED]
        counts = f"{len(run) - len(failed)} of {len(run)}"
        head = f"Verified: {counts} that are open to you passed."
        if state.verifying:
            head = f"Verifying: {counts} passed so far."
        finished = "You have finished: every exercise holds. Well done."
        return lines(
            Text(head, "bold"),
            Text(finished, "bold green") if state.finished else None,
            *(Text.assemble("  ", verdicts.verdict_line(each)) for each in failed[:SHOWN]),
            Text(f"  … and {len(failed) - SHOWN} more") if len(failed) > SHOWN else None,
        )


def first_line(state: WatchState) -> Text:
    """Return the exercise's name and how it stands, in capitals."""
    name = state.exercise.name
    if state.busy:
        return Text.assemble((name, "bold"), "  ", (f"… {state.busy.upper()}", "bold yellow"))
    assert state.verdict is not None
    return verdicts.verdict_line(state.verdict)


def hints(state: WatchState) -> RenderableType | None:
    """Return the hints that the learner asked for."""
    if not state.hints:
        return None
    hints = state.exercise.hints
    shown = [
        hanging(Text(f"Hint {number} of {len(hints)}  ", "magenta"), hint)
        for number, hint in enumerate(hints[: state.hints], 1)
    ]
    return lines(Text(), *shown)


def opened(state: WatchState, course: Course) -> RenderableType | None:
    """Return which stage this pass has finished, and which stages it has opened."""
    if not state.opened:
        return None
    done = course.curriculum.stage_of(state.exercise)
    return lines(Text(), progress.opened(state.opened, done))


def notice(state: WatchState, course: Course) -> RenderableType | None:
    """Return one line about what just happened, or what may help."""
    if state.notice:
        return lines(Text(), hanging(Text("› ", "yellow"), state.notice))
    if course.journal.write_error:
        words = f"Progress is not being kept: {course.journal.write_error}."
        return lines(Text(), hanging(Text("! ", "yellow"), words))
    if _is_stuck(state, course):
        return lines(Text(), hanging(Text("› ", "magenta"), "Stuck? Press h for a hint."))
    if state.quiet:
        words = (
            "Saved, and nothing happened? Press r to check by hand; "
            "`mlx watch --poll` sees saves on network drives."
        )
        return lines(Text(), Text(words, "dim"))
    return None


def _is_stuck(state: WatchState, course: Course) -> bool:
    if state.verdict is None or state.busy or state.hints:
        return False
    failures = course.progress_state.failures.get(state.exercise.slug, 0)
    passed_or_ours = state.verdict.outcome in (Outcome.PASSED, Outcome.FAULTY)
    return failures >= STUCK and not passed_or_ours


def keys_for(state: WatchState, course: Course) -> Text:
    """Return the keys that can be pressed now."""
    if state.panel is not None:
        return progress.keys(state.panel.keys)
    verdict = state.verdict
    passed = course.state(state.exercise) is State.DONE
    passed = passed or (verdict is not None and verdict.outcome is Outcome.PASSED)
    first = [("n", "next"), ("s", "solution")] if passed else [("h", "hint")]
    if state.pictures:
        first.append(("p", "picture"))
    rest = [("r", "run"), ("l", "list"), ("x", "reset"), ("v", "verify"), ("e", "edit")]
    return progress.keys([*first, *rest, ("?", "help"), ("q", "quit")])


def refusal(key: str, state: WatchState) -> str:
    """Return why a key does nothing now."""
    name = state.exercise.slug
    return {
        "n": f"n goes on once {name} has passed. `l` lists where else you can go.",
        "s": f"The solution opens once {name} has passed. `mlx solution {name} --spoil` "
        "shows it now, and says so in your record.",
        "p": f"There is a picture once {name} has passed.",
    }.get(key, f"{literal(key)} is no key here. ? lists them.")
