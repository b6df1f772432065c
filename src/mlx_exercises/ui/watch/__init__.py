"""The watch screen: edit, save, read the verdict in the terminal."""

import sys

from rich.console import Console

from mlx_exercises.course.course import Course
from mlx_exercises.ui.session.events import Key
from mlx_exercises.ui.session.loop import Loop
from mlx_exercises.ui.session.state import WatchState
from mlx_exercises.ui.watch.keyboard import Keyboard
from mlx_exercises.ui.watch.keymap import KeyBindings
from mlx_exercises.ui.watch.screen import Screen
from mlx_exercises.ui.watch.terminal import Terminal
from mlx_exercises.workspace.workspace import Workspace


def watch(
    workspace: Workspace,
    course: Course,
    *,
    poll: bool,
    plain: bool,
    console: Console,
    greeting: str = "",
) -> int:
    """Run the watch screen until the learner quits; return the exit code.

    `plain` appends what is new instead of repainting, for screen readers and logs.
    `greeting` is the notice at the start. Standard input and output must be a terminal.
    """

    def paint(state: WatchState) -> None:
        terminal.paint(screen.compose(state, *terminal.size))

    keyboard = Keyboard(lambda name: loop.events.put(Key(name)))
    terminal = Terminal(keyboard, sys.stdout, plain=plain)
    screen = Screen(workspace, course, console, still=terminal.dumb)
    loop = Loop(
        workspace,
        course,
        paint=paint,
        key_handler=KeyBindings(terminal),
        poll=poll,
        greeting=greeting,
    )
    terminal.put = loop.events.put
    with terminal:
        return loop.run()
