"""Workers forked by a fork server that has the libraries loaded: the fastest way, on Linux."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import threading
from pathlib import Path

from mlx_exercises.model.lines import iter_lines, to_line
from mlx_exercises.runner.batch import BatchWorker
from mlx_exercises.runner.launch import command, environment
from mlx_exercises.runner.worker_handle import WorkerHandle

_NO_ANSWER = 2.0  # seconds after which a fork server that has not forked may be a stopped one


class ForkedWorker:
    """The process of a worker that the fork server has forked, or is about to."""

    def __init__(self, channel: socket.socket) -> None:
        self.pid: int | None = None
        self._channel = channel
        self._status: int | None = None
        self._ended = threading.Event()
        self._killed = False

    def send(self, message: bytes) -> None:
        """Write to the worker's channel. Raises OSError when it is gone."""
        self._channel.sendall(message)

    def on_started(self, pid: int) -> None:
        """Learn the process id, perhaps too late for a kill that was already asked for."""
        self.pid = pid
        if self._killed:
            self.kill()

    def on_exited(self, status: int | None) -> None:
        """Learn how the process ended; None where the fork server ended before it."""
        self._status = status
        self._ended.set()

    def kill(self) -> None:
        """End the process and everything it started."""
        self._killed = True
        # With a status the process was reaped, and its id may be another's by now.
        if self.pid is not None and self._status is None:
            with contextlib.suppress(OSError):
                os.killpg(self.pid, signal.SIGKILL)
        with contextlib.suppress(OSError):
            self._channel.shutdown(socket.SHUT_RDWR)

    def wait(self, seconds: float) -> int | None:
        """Return the exit status, or None when it is not known in time."""
        self._ended.wait(seconds)
        return self._status


class ForkServerClient:
    """The fork server seen from the app. `alive` is False once it can fork no more workers."""

    def __init__(self, log: Path) -> None:
        ours, theirs = socket.socketpair()
        self._control = ours
        self._children: dict[str, ForkedWorker] = {}
        self._lock = threading.Lock()
        self.alive = True
        with theirs, log.open("wb") as stderr:
            self._process = subprocess.Popen(
                command("forkserver"),
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=stderr,
                env=environment(),
                start_new_session=True,
            )
        threading.Thread(target=self._listen, daemon=True, name="mlx-forkserver").start()

    def start(self, worker: WorkerHandle | BatchWorker) -> None:
        """Have a child forked for the worker's job."""
        ours, theirs = socket.socketpair()
        output, output_writer = os.pipe()
        child = ForkedWorker(ours)
        with self._lock:
            self._children[worker.token] = child
        try:
            line = to_line(worker.job.to_json() | {"id": worker.token})
            socket.send_fds(self._control, [line], [theirs.fileno(), output_writer])
        except OSError:
            self.alive = False
            child.on_exited(None)
        finally:
            theirs.close()
            os.close(output_writer)
        # Now, which also cancels a stop on its way, and once more where no answer has come.
        self._resume(child)
        timer = threading.Timer(_NO_ANSWER, self._resume, [child])
        timer.daemon = True
        timer.start()
        worker.attach(child, lambda: ours.recv(65536), output)

    def _resume(self, child: ForkedWorker) -> None:
        """Let the fork server go on, if a signal (SIGSTOP) has stopped it before it forked."""
        if child.pid is None and self.alive:
            self._process.send_signal(signal.SIGCONT)

    def close(self) -> None:
        """End the fork server and everything below it."""
        self.alive = False
        with contextlib.suppress(OSError):
            self._control.shutdown(socket.SHUT_RDWR)
        try:
            self._process.wait(2.0)
        except subprocess.TimeoutExpired:  # it may be in the middle of a long import
            for child in list(self._children.values()):
                child.kill()
            self._process.kill()
            self._process.wait()

    def _listen(self) -> None:
        try:
            for line in iter_lines(lambda: self._control.recv(65536)):
                with contextlib.suppress(ValueError, RecursionError):  # a line that is no JSON
                    self._handle(json.loads(line))
        finally:
            self.alive = False
            with self._lock:
                orphans = list(self._children.values())
            for child in orphans:
                child.on_exited(None)

    def _handle(self, message: object) -> None:
        match message:
            case {"started": str(token), "pid": int(pid)} if token in self._children:
                self._children[token].on_started(pid)
            case {"exited": str(token), "status": status} if token in self._children:
                with self._lock:
                    child = self._children.pop(token)
                child.on_exited(status if isinstance(status, int) else None)
