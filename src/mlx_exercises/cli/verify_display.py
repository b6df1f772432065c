"""A verification as it goes on: a grid on a terminal, lines elsewhere."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from mlx_exercises.model.verdict import Outcome, Verdict
from mlx_exercises.ui.render import verify

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlx_exercises.cli.context import CommandContext
    from mlx_exercises.model.curriculum import Exercise


class VerifyDisplay:
    """Shows verdicts as they fall: a grid on a terminal, lines elsewhere."""

    def __init__(self, place: CommandContext, wanted: list[Exercise], *, as_json: bool) -> None:
        self._place = place
        self._wanted = wanted
        self._as_json = as_json
        self._verdicts: dict[str, Verdict] = {}
        self._stack = ExitStack()

    def __enter__(self) -> Callable[[Verdict], None]:
        place = self._place
        alive = place.err.is_terminal and not place.err.no_color
        if alive and (self._as_json or place.out.is_terminal):
            from rich.live import Live

            live = Live(console=place.err, auto_refresh=False, transient=True)
            self._stack.enter_context(live)

            def paint(verdict: Verdict) -> None:
                self._verdicts[verdict.exercise] = verdict
                live.update(verify.grid(self._wanted, self._verdicts), refresh=True)

            return paint
        if self._as_json:
            return lambda _: None
        return self._print

    def _print(self, verdict: Verdict) -> None:
        if verdict.outcome is not Outcome.LOCKED:  # the sum counts them
            self._place.out.print(verify.sweep_line(verdict))

    def __exit__(self, *error: object) -> None:
        self._stack.close()
        if self._verdicts and not self._as_json and error[0] is None:
            self._place.out.print(verify.grid(self._wanted, self._verdicts))
            for verdict in self._verdicts.values():
                if verdict.outcome not in (Outcome.PASSED, Outcome.LOCKED):
                    self._place.out.print(verify.sweep_line(verdict))
