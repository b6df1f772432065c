"""Workers forked by a warm parent: where forking is safe, the fastest way."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import threading
from pathlib import Path

from mlx_exercises.runner.batch import Series
from mlx_exercises.runner.launch import command, environment, start_message
from mlx_exercises.runner.worker_handle import WorkerHandle


class ForkedWorker:
    """A standby that the nursery forked."""

    def __init__(self, channel: socket.socket) -> None:
        self.pid: int | None = None
        self._channel = channel
        self._status: int | None = None
        self._gone = threading.Event()
        self._killed = False

    def send(self, order: bytes) -> None:
        """Write to the worker's orders."""
        self._channel.sendall(order)

    def born(self, pid: int) -> None:
        """Learn the process id, perhaps too late for a kill that was already asked for."""
        self.pid = pid
        if self._killed:
            self.kill()

    def died(self, status: int | None) -> None:
        """Learn how the process ended."""
        self._status = status
        self._gone.set()

    def kill(self) -> None:
        """End the process and everything it started."""
        self._killed = True
        # Without a status nobody saw it end: the warm parent may have died before its child.
        if self.pid is not None and not (self._gone.is_set() and self._status is not None):
            with contextlib.suppress(OSError):
                os.killpg(self.pid, signal.SIGKILL)
        with contextlib.suppress(OSError):
            self._channel.shutdown(socket.SHUT_RDWR)

    def wait(self, seconds: float) -> int | None:
        """Return the exit status, or None when it is not known in time."""
        self._gone.wait(seconds)
        return self._status


class ForkServerClient:
    """The warm parent seen from the app."""

    def __init__(self, log: Path) -> None:
        ours, theirs = socket.socketpair()
        self._control = ours
        self._children: dict[str, ForkedWorker] = {}
        self._lock = threading.Lock()
        self.alive = True
        with theirs, log.open("wb") as complaints:
            self._process = subprocess.Popen(
                command("nursery"),
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=complaints,
                env=environment(),
                start_new_session=True,
            )
        threading.Thread(target=self._listen, daemon=True, name="mlx-nursery").start()

    def ready(self, attempt: WorkerHandle | Series) -> None:
        """Have a standby forked for the attempt's job."""
        ours, theirs = socket.socketpair()
        output, written = os.pipe()
        child = ForkedWorker(ours)
        with self._lock:
            self._children[attempt.token] = child
        order = start_message(attempt.job) | {"id": attempt.token}
        try:
            message = json.dumps(order).encode() + b"\n"
            socket.send_fds(self._control, [message], [theirs.fileno(), written])
        except OSError:
            self.alive = False
            child.died(None)
        finally:
            theirs.close()
            os.close(written)
        attempt.follow(child, lambda: ours.recv(65536), output)

    def warm(self, imports: tuple[str, ...]) -> None:
        """Load libraries ahead of the standbys that will want them."""
        with contextlib.suppress(OSError):
            self._control.sendall(json.dumps({"imports": list(imports)}).encode() + b"\n")

    def close(self) -> None:
        """End the warm parent and everything below it."""
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
        pending = b""
        with contextlib.suppress(OSError):
            while chunk := self._control.recv(65536):
                *lines, pending = (pending + chunk).split(b"\n")
                for line in lines:
                    self._hear(json.loads(line))
        self.alive = False
        for child in list(self._children.values()):
            child.died(None)

    def _hear(self, news: dict[str, object]) -> None:
        match news:
            case {"born": str(token), "pid": int(pid)}:
                self._children[token].born(pid)
            case {"died": str(token), "status": status}:
                with self._lock:
                    child = self._children.pop(token, None)
                if child is not None:
                    child.died(status if isinstance(status, int) else None)
