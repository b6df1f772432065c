"""Workers started as processes of their own: where forking is unsafe (macOS, Windows)."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import threading
from collections.abc import Callable
from typing import IO

from mlx_exercises.runner.launch import command, environment, start_message
from mlx_exercises.runner.worker_handle import WorkerHandle


class SubprocessWorker:
    """A standby that was started as a process of its own."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.pid: int | None = process.pid
        self._process = process

    def send(self, order: bytes) -> None:
        """Write to the worker's orders."""
        assert self._process.stdin is not None
        self._process.stdin.write(order)
        self._process.stdin.flush()

    def kill(self) -> None:
        """End the process and everything it started."""
        if hasattr(os, "killpg"):
            with contextlib.suppress(OSError):
                os.killpg(self._process.pid, signal.SIGKILL)
        elif self._process.poll() is None:
            _kill_tree(self._process.pid)
        # Let the operating system forget the process.
        threading.Thread(target=self._process.wait, daemon=True).start()

    def wait(self, seconds: float) -> int | None:
        """Return the exit status, or None when it is not known in time."""
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None


def spawn(attempt: WorkerHandle) -> None:
    """Start a process of its own for the attempt's job, where forking is unsafe."""
    process = subprocess.Popen(
        command("spare"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        start_new_session=hasattr(os, "setsid"),
    )
    assert process.stdout is not None
    assert process.stderr is not None
    child = SubprocessWorker(process)
    with contextlib.suppress(OSError):
        child.send(json.dumps(start_message(attempt.job)).encode() + b"\n")
    attempt.follow(child, _reader(process.stdout), os.dup(process.stderr.fileno()))
    process.stderr.close()


def _reader(stream: IO[bytes]) -> Callable[[], bytes]:
    return lambda: os.read(stream.fileno(), 65536)


def _kill_tree(pid: int) -> None:
    """End a process and its descendants where there are no process groups (Windows)."""
    subprocess.run(
        ["taskkill", "/T", "/F", "/PID", str(pid)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
