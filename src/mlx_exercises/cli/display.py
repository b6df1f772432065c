"""What a terminal shows while checks run: a spinner for one, a grid for many."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console

from mlx_exercises.cli.context import CommandContext
from mlx_exercises.model.curriculum import Exercise
from mlx_exercises.model.training_progress import Step, Training
from mlx_exercises.model.verdict import Outcome, Verdict
from mlx_exercises.ui.render import verify
from mlx_exercises.ui.render.progress import training_line


@contextmanager
def spinner(console: Console, exercise: Exercise) -> Iterator[Callable[[Step], None]]:
    """Show that a check runs; yield a callback for the steps of its training.

    Where the console cannot repaint a line, nothing is shown.
    """
    if not console.is_terminal or console.no_color:
        yield lambda _: None
        return
    training: Training | None = None
    with console.status(f"checking {exercise.name}") as status:

        def on_step(step: Step) -> None:
            nonlocal training
            training = Training((step,)) if training is None else training.followed_by(step)
            status.update(training_line(training))

        yield on_step


@contextmanager
def verify_display(
    context: CommandContext, exercises: list[Exercise], *, as_json: bool
) -> Iterator[Callable[[Verdict], None]]:
    """Show many checks; yield a callback for their verdicts.

    A terminal gets a grid and, at the end, a line for each exercise that did not pass;
    elsewhere each verdict is a line at once. With `as_json` standard output gets nothing.
    """
    out, err = context.out, context.err

    def print_line(verdict: Verdict) -> None:
        if verdict.outcome is not Outcome.LOCKED and not as_json:  # the summary counts them
            out.print(verify.result_line(verdict))

    if not err.is_terminal or err.no_color or not (as_json or out.is_terminal):
        yield print_line
        return
    from rich.live import Live

    verdicts: dict[str, Verdict] = {}
    with Live(console=err, auto_refresh=False, transient=True) as live:

        def on_verdict(verdict: Verdict) -> None:
            verdicts[verdict.exercise] = verdict
            live.update(verify.grid(exercises, verdicts), refresh=True)

        yield on_verdict
    if verdicts and not as_json:
        out.print(verify.grid(exercises, verdicts))
        for verdict in verdicts.values():
            if verdict.outcome is not Outcome.PASSED:
                print_line(verdict)
