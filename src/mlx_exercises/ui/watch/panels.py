"""The parts of the watch screen that are not a verdict: lines, panels, keys."""

from __future__ import annotations

from rich.console import RenderableType
from rich.text import Text

from mlx_exercises.course.course import Course, State
from mlx_exercises.model.verdict import Outcome
from mlx_exercises.ui.render import progress, verdicts
from mlx_exercises.ui.render.layout import hanging, lines
from mlx_exercises.ui.render.sanitize import literal
from mlx_exercises.ui.session.loop import STUCK, WatchState
from mlx_exercises.workspace.workspace import Workspace

SHOWN = 15  # exercises that did not pass, listed after a verification

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


def first_line(showing: WatchState) -> Text:
    """The exercise's name and how it stands, in capitals."""
    name = showing.exercise.name
    if showing.busy:
        return Text.assemble((name, "bold"), "  ", (f"… {showing.busy.upper()}", "bold yellow"))
    assert showing.verdict is not None
    return verdicts.verdict_line(showing.verdict)


def hints(showing: WatchState) -> RenderableType | None:
    """The hints that were asked for."""
    known = showing.exercise.hints
    if not showing.hints:
        return None
    shown = [
        hanging(Text(f"Hint {number} of {len(known)}  ", "magenta"), hint)
        for number, hint in enumerate(known[: showing.hints], 1)
    ]
    return lines(Text(), *shown)


def opened(showing: WatchState, course: Course) -> RenderableType | None:
    """What this pass has finished, and the stages that it has opened."""
    if not showing.opened:
        return None
    done = course.curriculum.stage_of(showing.exercise)
    return lines(Text(), progress.opened(showing.opened, done))


def notice(showing: WatchState, course: Course) -> RenderableType | None:
    """One line about what just happened, or what may help."""
    if showing.notice:
        return lines(Text(), hanging(Text("› ", "yellow"), showing.notice))
    verdict = showing.verdict
    journal = course.journal
    if journal.write_error:
        words = f"Progress is not being kept: {journal.write_error}."
        return lines(Text(), hanging(Text("! ", "yellow"), words))
    if verdict is not None and verdict.outcome is not Outcome.PASSED and not showing.busy:
        failures = course.progress_state.failures.get(showing.exercise.slug, 0)
        if failures >= STUCK and showing.hints == 0 and verdict.outcome is not Outcome.FAULTY:
            return lines(Text(), hanging(Text("› ", "magenta"), "Stuck? Press h for a hint."))
    if showing.quiet:
        words = (
            "Saved, and nothing happened? Press r to check by hand; "
            "`mlx watch --poll` sees saves on network drives."
        )
        return lines(Text(), Text(words, "dim"))
    return None


def keys_for(showing: WatchState, course: Course) -> Text:
    """The keys that can be pressed now."""
    match showing.panel:
        case "list":
            searching = showing.browser is not None and showing.browser.searching
            if searching:
                return progress.keys([("type", "to search"), ("enter", "keep"), ("esc", "clear")])
            pairs = [("↑↓", "move"), ("enter", "go"), ("d", "done"), ("p", "pending")]
            return progress.keys([*pairs, ("/", "search"), ("l", "back"), ("q", "quit")])
        case "reset?":
            return progress.keys([("y", "yes, reset"), ("any other key", "no")])
        case "help" | "solution" | "verify" | "picture" | "lesson":
            scrolls = [("↑↓", "scroll")] if showing.panel in ("solution", "lesson") else []
            return progress.keys([*scrolls, ("any other key" if scrolls else "any key", "back")])
    passed = course.state(showing.exercise) is State.DONE
    verdict = showing.verdict
    passed = passed or (verdict is not None and verdict.outcome is Outcome.PASSED)
    first = [("n", "next"), ("s", "solution")] if passed else [("h", "hint")]
    if showing.pictures:
        first.append(("p", "picture"))
    rest = [("r", "run"), ("l", "list"), ("x", "reset"), ("v", "verify"), ("e", "edit")]
    return progress.keys([*first, *rest, ("?", "help"), ("q", "quit")])


def panel_for(showing: WatchState, workspace: Workspace) -> RenderableType | None:
    """What stands in place of the verdict while it is open."""
    match showing.panel:
        case "help":
            return lines(*(hanging(Text(f"  {key}  ", "bold cyan"), what) for key, what in HELP))
        case "reset?":
            file = workspace.display_path(workspace.file(showing.exercise))
            words = f"Put the starting text of {file} back? Your version is kept."
            return Text(words, "bold yellow")
        case "list" if showing.browser is not None:
            return showing.browser
        case "verify":
            return verification(showing)
        case _:
            return showing.page


def verification(showing: WatchState) -> RenderableType:
    """How far a verification is, and what did not pass."""
    done = [each for each in showing.verified if each.outcome is not Outcome.LOCKED]
    passed = sum(each.outcome is Outcome.PASSED for each in done)
    bad = [each for each in done if each.outcome is not Outcome.PASSED]
    head = "Verifying" if showing.verifying else "Verified"
    rows: list[RenderableType] = [Text(f"{head}: {passed} of {len(done)} passed so far.", "bold")]
    if not showing.verifying:
        rows = [Text(f"{head}: {passed} of {len(done)} that are open to you passed.", "bold")]
    if showing.finished:
        words = "You have finished: every exercise holds. Well done."
        rows.append(Text(words, "bold green"))
    rows += [Text.assemble("  ", verdicts.verdict_line(each)) for each in bad[:SHOWN]]
    if len(bad) > SHOWN:
        rows.append(Text(f"  … and {len(bad) - SHOWN} more"))
    return lines(*rows)


def refusal(key: str, showing: WatchState) -> str:
    """Why a key does nothing now."""
    name = showing.exercise.slug
    return {
        "n": f"n goes on once {name} has passed. `l` lists where else you can go.",
        "s": f"The solution opens once {name} has passed. `mlx solution {name} --spoil` "
        "shows it now, and says so in your record.",
        "p": f"There is a picture once {name} has passed.",
    }.get(key, f"{literal(key)} is no key here. ? lists them.")
