"""PNGs of what exercises show, made by matplotlib in a process of its own.

They are kept under `.mlx/figures/`, named after the exercise's slug; of several pictures the
second gets `-2`, and so on.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mlx_exercises.errors import MlxError

if TYPE_CHECKING:
    from mlx_exercises.model.curriculum import Exercise
    from mlx_exercises.workspace.workspace import Workspace

LONGEST = 60.0  # seconds that making a figure may take
_COMMAND = (sys.executable, "-P", "-m", "mlx_exercises.figures.png")

Pictures = tuple[dict[str, Any], ...]


def place_of(workspace: Workspace, exercise: Exercise) -> Path:
    """Return the file that an exercise's first figure is kept in."""
    return workspace.kept / "figures" / f"{exercise.slug}.png"


def make(pictures: Pictures, path: Path) -> list[Path]:
    """Write each picture to a PNG and return the paths. Raises `MlxError` with the reason."""
    try:
        with _started(path) as process:
            out, trouble = process.communicate(json.dumps(pictures).encode(), LONGEST)
    except (OSError, subprocess.SubprocessError) as error:
        raise MlxError(f"The picture could not be kept as a file: {error}") from error
    if process.returncode:
        reason = trouble.decode(errors="replace").strip().splitlines() or ["no reason given"]
        raise MlxError(f"The picture could not be kept as a file: {reason[-1]}")
    return [Path(line) for line in out.decode().splitlines()]


def _started(path: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        (*_COMMAND, str(path)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,  # Ctrl-C in the terminal is the watch screen's to hear
    )


class FigureExporter:
    """Makes figures in the background, one at a time; a new one replaces one that is not done."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def begin(self, pictures: Pictures, path: Path) -> None:
        """Start to make the figures. What goes wrong costs nothing but the files."""
        self.close()
        with contextlib.suppress(OSError):
            self._process = process = _started(path)
            content = json.dumps(pictures).encode()
            threading.Thread(
                target=_see_to, args=(process, content), daemon=True, name="mlx-figure"
            ).start()

    def close(self) -> None:
        """Stop what is not done yet, and leave no half of a file behind."""
        process, self._process = self._process, None
        if process is None or process.poll() is not None:
            return
        process.terminate()
        try:
            process.wait(1.0)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _see_to(process: subprocess.Popen[bytes], content: bytes) -> None:
    with contextlib.suppress(OSError, ValueError, subprocess.SubprocessError):
        process.communicate(content, LONGEST)
