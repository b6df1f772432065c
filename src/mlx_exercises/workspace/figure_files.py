"""PNGs of what exercises show, drawn by matplotlib in a process of its own.

They are written to `.mlx/figures/`, named after the exercise's slug; of several pictures the
second gets `-2`, and so on.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from mlx_exercises.errors import MlxError
from mlx_exercises.model.curriculum import Exercise
from mlx_exercises.workspace.workspace import Workspace

_TIMEOUT = 60.0  # seconds
_COMMAND = (sys.executable, "-P", "-m", "mlx_exercises.figures.png")

Pictures = tuple[dict[str, Any], ...]


def place_of(workspace: Workspace, exercise: Exercise) -> Path:
    """Return the path of an exercise's first figure."""
    return workspace.state_folder / "figures" / f"{exercise.slug}.png"


def make(pictures: Pictures, path: Path) -> list[Path]:
    """Write each picture to a PNG and return the paths. Raises `MlxError` with the reason."""
    try:
        with _start_process(path) as process:
            paths, errors = process.communicate(json.dumps(pictures).encode(), _TIMEOUT)
    except (OSError, subprocess.SubprocessError) as error:
        raise MlxError(f"The picture could not be kept as a file: {error}") from error
    if process.returncode:
        reason = errors.decode(errors="replace").strip().splitlines() or ["no reason given"]
        raise MlxError(f"The picture could not be kept as a file: {reason[-1]}")
    return [Path(line) for line in paths.decode().splitlines()]


def _start_process(path: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        (*_COMMAND, str(path)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,  # Ctrl-C in the terminal is for the watch screen only
    )


class FigureExporter:
    """Writes figures in the background, one at a time; a new one cancels an unfinished one."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def begin(self, pictures: Pictures, path: Path) -> None:
        """Start to write the figures. A failure is ignored: it costs nothing but the files."""
        self.close()
        with contextlib.suppress(OSError):
            self._process = process = _start_process(path)
            content = json.dumps(pictures).encode()
            threading.Thread(
                target=_communicate, args=(process, content), daemon=True, name="mlx-figure"
            ).start()

    def close(self) -> None:
        """Cancel an unfinished figure; on SIGTERM its process removes the half-written file."""
        process, self._process = self._process, None
        if process is None or process.poll() is not None:
            return
        process.terminate()
        try:
            process.wait(1.0)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _communicate(process: subprocess.Popen[bytes], content: bytes) -> None:
    with contextlib.suppress(OSError, ValueError, subprocess.SubprocessError):
        process.communicate(content, _TIMEOUT)
