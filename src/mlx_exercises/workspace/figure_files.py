"""PNGs of what exercises show, made by matplotlib in a process of its own.

They are kept under `.mlx/figures/`, named after the exercise's slug; of several pictures the
second gets `-2`, and so on.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mlx_exercises.errors import MlxError

if TYPE_CHECKING:
    from mlx_exercises.model.curriculum import Exercise
    from mlx_exercises.workspace.workspace import Workspace

LONGEST = 60.0  # seconds that making a figure may take
_COMMAND = (sys.executable, "-P", "-m", "mlx_exercises.figures.png")

Pictures = tuple[dict[str, Any], ...]
OnDone = Callable[[list[Path] | MlxError], None]


def place_of(workspace: Workspace, exercise: Exercise) -> Path:
    """Return the file that an exercise's first figure is kept in."""
    return workspace.state_folder / "figures" / f"{exercise.slug}.png"


def make(pictures: Pictures, path: Path) -> list[Path]:
    """Write each picture to a PNG and return the paths. Raises `MlxError` with the reason."""
    return _finish(_start(path), pictures)


def _start(path: Path) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            (*_COMMAND, str(path)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,  # so that Ctrl-C in the terminal reaches only the app
        )
    except OSError as error:
        raise MlxError(f"The picture could not be kept as a file: {error}") from error


def _finish(process: subprocess.Popen[bytes], pictures: Pictures) -> list[Path]:
    with process:
        try:
            out, err = process.communicate(json.dumps(pictures).encode(), LONGEST)
        except (OSError, ValueError, subprocess.SubprocessError) as error:
            process.kill()
            raise MlxError(f"The picture could not be kept as a file: {error}") from error
        finally:
            process.terminate()  # when Ctrl-C interrupts us; nothing, once it has ended
    if process.returncode:
        reason = err.decode(errors="replace").strip().splitlines() or ["no reason given"]
        raise MlxError(f"The picture could not be kept as a file: {reason[-1]}")
    return [Path(line) for line in out.decode().splitlines()]


class FigureExporter:
    """Makes figures in the background, one set at a time; a new one replaces an unfinished one."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def busy(self) -> bool:
        """Whether figures are being made now."""
        return self._process is not None and self._process.poll() is None

    def begin(self, pictures: Pictures, path: Path, on_done: OnDone = lambda _: None) -> None:
        """Start to make the figures.

        `on_done` is called in another thread, with their paths or with the error; never when
        `close` or another `begin` stops them first.
        """
        self.close()
        try:
            self._process = process = _start(path)
        except MlxError as error:
            on_done(error)
            return

        def work() -> None:
            result: list[Path] | MlxError
            try:
                result = _finish(process, pictures)
            except MlxError as error:
                result = error
            if process is self._process:
                on_done(result)

        threading.Thread(target=work, daemon=True, name="mlx-figure").start()

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
