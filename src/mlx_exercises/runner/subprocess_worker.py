"""Workers started as subprocesses: where forking is unsafe (macOS, Windows)."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess

from mlx_exercises.model.lines import to_line
from mlx_exercises.runner.launch import command, environment
from mlx_exercises.runner.worker_handle import WorkerHandle


class SubprocessWorker:
    """The process of a worker that was started as a subprocess, the first of its group."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.pid: int | None = process.pid
        self._process = process

    def send(self, message: bytes) -> None:
        """Write to the worker's channel. Raises OSError when it is gone."""
        assert self._process.stdin is not None
        self._process.stdin.write(message)
        self._process.stdin.flush()

    def kill(self) -> None:
        """End the process and everything it started. Its process is reaped by `wait`."""
        # Once it is reaped, its id may be another's. That is why nothing here may reap it (poll).
        if self._process.returncode is None:
            self._kill_tree()

    def wait(self, seconds: float) -> int | None:
        """Return the exit status, or None when it is not known in time.

        When the process has ended, this ends what it has left running.
        """
        if self._process.returncode is None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(seconds)
                # At once: as long as a process is left in the group, nobody else gets the id.
                self._kill_tree()
        return self._process.returncode

    def _kill_tree(self) -> None:
        if hasattr(os, "killpg"):
            with contextlib.suppress(OSError):
                os.killpg(self._process.pid, signal.SIGKILL)
        else:  # Windows has no process groups
            subprocess.run(
                ["taskkill", "/T", "/F", "/PID", str(self._process.pid)],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                check=False,
            )


def spawn(worker: WorkerHandle) -> None:
    """Start a subprocess for the worker's job."""
    process = subprocess.Popen(
        command("subprocess"),
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
        child.send(to_line(worker.job.to_json()))
    reports = process.stdout
    worker.attach(child, lambda: os.read(reports.fileno(), 65536), os.dup(process.stderr.fileno()))
    process.stderr.close()
