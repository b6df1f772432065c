"""The fork server: it imports what checks need, computes nothing, and forks workers.

Orders arrive on a Unix socket, each with the two file descriptors of the worker to come: its
channel and the pipe for its output. The fork server reports when a worker has started and when
it has exited. When the app goes, however it goes, the fork server ends all its workers and itself.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import select
import signal
import socket
import sys
import traceback
from pathlib import Path
from typing import Any

from mlx_exercises.model.lines import iter_lines, to_line
from mlx_exercises.worker import isolation, preload
from mlx_exercises.worker.channel import Channel

_PR_SET_CHILD_SUBREAPER = 36


class ForkServer:
    """Forks a worker for each order and reaps it."""

    def __init__(self, control: socket.socket) -> None:
        self._control = control
        self._children: dict[int, str] = {}  # process id to the order's id
        self._loaded: set[str] = set()
        self._fds: list[int] = []  # received, and not yet given to a worker
        self._wakeup, wakeup_writer = os.pipe()
        os.set_blocking(wakeup_writer, False)
        os.set_blocking(self._wakeup, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(wakeup_writer, warn_on_full_buffer=False)
        become_subreaper()

    def serve(self) -> None:
        """Carry out orders until the app goes."""
        try:
            # One order a message, but a long one may come in pieces.
            for line in iter_lines(self._read):
                self._handle(json.loads(line))
        finally:
            self._end_all()

    def _read(self) -> bytes:
        """Wait for bytes from the app; meanwhile, reap the children that exit."""
        while True:
            readable, _, _ = select.select([self._control.fileno(), self._wakeup], [], [])
            if self._wakeup in readable:
                os.read(self._wakeup, 4096)
                self._reap()
            if self._control.fileno() in readable:
                chunk, fds, _, _ = socket.recv_fds(self._control, 65536, 2)
                self._fds += fds
                return chunk

    def _handle(self, order: dict[str, Any]) -> None:
        new = [name for name in order["imports"] if name not in self._loaded]
        if new:
            preload.load(new)
            self._loaded.update(new)
        fds, self._fds = self._fds[:2], self._fds[2:]
        pid = os.fork()
        if pid == 0:
            try:
                self._become_worker(order, *fds)
            except BaseException:
                traceback.print_exc()  # the app quotes its last line
            finally:  # never on into the server's loop, whose end would end its siblings
                os._exit(1)
        for fd in fds:
            os.close(fd)
        self._children[pid] = order["id"]
        self._send(started=order["id"], pid=pid)

    def _become_worker(self, order: dict[str, Any], channel: int, output: int) -> None:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        self._control.close()
        os.close(self._wakeup)
        isolation.start_new_session()
        from mlx_exercises.worker.child import run_child

        channel = isolation.move_fd_high(channel)
        run_child(order, Channel(channel, os.dup(channel)), output)

    def _reap(self) -> None:
        with contextlib.suppress(ChildProcessError):  # there are no children any more
            while True:
                pid, status = os.waitpid(-1, os.WNOHANG)
                if pid == 0:
                    return
                if (exited := self._children.pop(pid, None)) is not None:
                    # Whatever it left running in its session goes too.
                    with contextlib.suppress(OSError):
                        os.killpg(pid, signal.SIGKILL)
                    self._end_orphans()
                    self._send(exited=exited, status=os.waitstatus_to_exitcode(status))

    def _end_orphans(self) -> None:
        """End processes that outlived their worker and so became children of the fork server."""
        with contextlib.suppress(OSError):
            listed = Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii")
            for pid in {int(pid) for pid in listed.split()} - self._children.keys():
                with contextlib.suppress(OSError):
                    os.kill(pid, signal.SIGKILL)

    def _end_all(self) -> None:
        for pid in self._children:
            for end in (os.killpg, os.kill):
                with contextlib.suppress(OSError):
                    end(pid, signal.SIGKILL)
        self._children.clear()
        self._end_orphans()

    def _send(self, **fields: Any) -> None:
        with contextlib.suppress(OSError):
            self._control.sendall(to_line(fields))


def become_subreaper() -> None:
    """Become the parent of every descendant that loses its own (Linux only)."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
