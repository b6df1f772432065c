"""The pictures of an exercise as images, in terminals that show images by themselves."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from rich.console import Console

from mlx_exercises.figures.terminal.image_protocols import ERASE, print_files, protocol_of
from mlx_exercises.workspace import figure_files

if TYPE_CHECKING:
    from mlx_exercises.ui.session.loop import Loop
    from mlx_exercises.ui.watch.terminal import Terminal


def show_images(loop: Loop, terminal: Terminal) -> bool:
    """Show the pictures until Enter; return whether the terminal could.

    Raises `MlxError` when no image can be made.
    """
    protocol = protocol_of(os.environ, terminal=not terminal.dumb)
    if protocol is None:
        return False
    showing = loop.showing
    paths = figure_files.make(
        showing.pictures, figure_files.place_of(loop.workspace, showing.exercise)
    )
    with terminal.lend():
        print_files(Console(), paths, protocol)
        sys.stdout.write("Press Enter to go back.\n")
        sys.stdout.flush()
        sys.stdin.readline()
        sys.stdout.write(ERASE)
    return True
