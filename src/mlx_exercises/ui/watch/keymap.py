"""What each key of the watch screen does while no panel is open."""

import os

from mlx_exercises.ui.editor import open_in_editor
from mlx_exercises.ui.render import pages
from mlx_exercises.ui.session.loop import Loop
from mlx_exercises.ui.watch.browser import Browser
from mlx_exercises.ui.watch.pager import Pager, large_pictures
from mlx_exercises.ui.watch.panels import HelpPanel, ResetPanel, VerifyPanel, refusal
from mlx_exercises.ui.watch.terminal import Terminal


class KeyBindings:
    """The key handler of the watch screen. Every refused key says why in one line."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def press(self, loop: Loop, key: str) -> None:
        """Handle a key. Raises `MlxError` where the key is refused."""
        state = loop.state
        match key:
            case "q":
                loop.exit_code = 0
            case "n" if loop.may_go_on:
                loop.go_on()
                if loop.state.verifying:
                    loop.state.panel = VerifyPanel(loop)
            case "h":
                loop.show_hint()
            case "r":
                state.busy = state.busy or "checking"
                loop.check()
            case "l":
                state.panel = Browser(loop)
            case "s" if loop.may_go_on:
                state.panel = Pager(loop, pages.solution(loop.workspace, state.exercise))
            case "p" if state.pictures:
                self._show_pictures(loop)
            case "d":
                curriculum = loop.course.curriculum
                lesson = pages.lesson(curriculum, curriculum.stage_of(state.exercise))
                state.panel = Pager(loop, lesson)
            case "x":
                state.panel = ResetPanel(loop)
            case "v":
                loop.verify()
                state.panel = VerifyPanel(loop)
            case "e":
                self._edit(loop)
            case "?":
                state.panel = HelpPanel(loop)
            case "escape" | "enter":
                pass
            case _:
                state.notice = refusal(key, state)

    def _show_pictures(self, loop: Loop) -> None:
        from mlx_exercises.figures.terminal.image_protocols import protocol_of
        from mlx_exercises.ui.watch.pictures import ImagePanel

        protocol = protocol_of(os.environ, terminal=not self._terminal.dumb)
        if protocol is not None:
            loop.state.panel = ImagePanel(loop, protocol)
        else:
            _, rows = self._terminal.size
            loop.state.panel = Pager(loop, large_pictures(loop, rows))

    def _edit(self, loop: Loop) -> None:
        verdict = loop.state.verdict
        problem = verdict.problem if verdict is not None else None
        line = problem.line if problem is not None else None
        file = loop.workspace.file(loop.state.exercise)
        loop.state.notice = open_in_editor(file, line, lend=self._terminal.lend)
