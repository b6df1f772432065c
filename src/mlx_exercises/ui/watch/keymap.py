"""What each key does."""

from __future__ import annotations

import threading

from mlx_exercises.course.course import State
from mlx_exercises.errors import MlxError
from mlx_exercises.ui.session.events import Verified
from mlx_exercises.ui.session.loop import KeyHandler, Loop
from mlx_exercises.ui.watch import images, pager, panels
from mlx_exercises.ui.watch.browser import Browser
from mlx_exercises.ui.watch.terminal import Terminal


class KeyBindings(KeyHandler):
    """The keys of the watch screen. Every refused key says why in one line."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def press(self, loop: Loop, key: str) -> None:
        """Let a key have its effect."""
        loop.showing.notice = ""
        try:
            if loop.showing.panel:
                self._in_panel(loop, key)
            else:
                self._at_verdict(loop, key)
        except MlxError as error:
            loop.showing.notice = f"{error.what} {error.advice}".strip()
        loop.repaint()

    def _at_verdict(self, loop: Loop, key: str) -> None:
        showing = loop.showing
        match key:
            case "q":
                loop.exit_code = 0
            case "n" if loop.may_go_on:
                loop.go_on()
            case "h":
                self._hint(loop)
            case "r":
                showing.busy = showing.busy or "checking"
                loop.check()
            case "l":
                showing.panel, showing.browser = "list", Browser(loop.course, showing.exercise)
            case "s" if loop.may_go_on:
                self._open_page(loop, "solution")
            case "p" if showing.pictures:
                if not images.show_images(loop, self._terminal):
                    self._open_page(loop, "picture")
            case "d":
                self._open_page(loop, "lesson")
            case "x":
                showing.panel = "reset?"
            case "v":
                self.verify(loop)
            case "e":
                self._edit(loop)
            case "?":
                showing.panel = "help"
            case "escape" | "enter":
                pass
            case _:
                showing.notice = panels.refusal(key, showing)

    def _in_panel(self, loop: Loop, key: str) -> None:
        showing = loop.showing
        match showing.panel:
            case "list":
                self._in_list(loop, key)
            case "reset?":
                showing.panel = ""
                if key in ("y", "Y"):
                    showing.notice = pager.reset(loop)
                    loop.check()
            case "solution" | "lesson" if key in ("up", "down", "page up", "page down"):
                assert showing.page is not None
                showing.page.scroll(key)
            case _:
                showing.panel = ""
                if key == "q":
                    loop.exit_code = 0

    def _in_list(self, loop: Loop, key: str) -> None:
        showing, browser = loop.showing, loop.showing.browser
        assert browser is not None
        if browser.searching:
            browser.press(key)
            return
        match key:
            case "enter" if browser.selected is not None:
                stage = loop.course.curriculum.stage_of(browser.selected)
                if loop.course.state(browser.selected) is State.LOCKED:
                    loop.course.require_open(stage)
                loop.go_to(browser.selected, said="")
            case "q":
                loop.exit_code = 0
            case "l" | "escape":
                showing.panel = ""
            case _:
                browser.press(key)

    def _hint(self, loop: Loop) -> None:
        showing = loop.showing
        known = len(showing.exercise.hints)
        if showing.hints >= known:
            showing.notice = f"That was the last of {known} hints."
            return
        showing.hints += 1
        if showing.hints > loop.course.progress_state.hints.get(showing.exercise.slug, 0):
            loop.course.journal.append("hint", exercise=showing.exercise.slug, hint=showing.hints)

    def _open_page(self, loop: Loop, name: str) -> None:
        _, rows = self._terminal.size
        loop.showing.page = pager.page(loop, name, rows)
        loop.showing.panel = name

    def _edit(self, loop: Loop) -> None:
        from mlx_exercises.ui.editor import open_in_editor

        verdict = loop.showing.verdict
        problem = verdict.problem if verdict is not None else None
        line = problem.line if problem is not None else None
        file = loop.workspace.file(loop.showing.exercise)
        loop.showing.notice = open_in_editor(file, line, lend=self._terminal.lend)

    def verify(self, loop: Loop) -> None:
        """Check everything in the background; the loop goes on."""
        showing = loop.showing
        showing.panel = "verify"
        if showing.verifying:
            return
        showing.verified, showing.verifying = [], True

        def work() -> None:
            try:
                pager.verify_all(loop, lambda verdict: loop.events.put(Verified(verdict)))
            finally:
                loop.events.put(Verified(None))

        threading.Thread(target=work, daemon=True, name="mlx-verify").start()
