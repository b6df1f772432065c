"""The warm parent: it imports what checks need, computes nothing, and forks standbys.

Orders arrive on a Unix socket, each with the two descriptors of the standby to come: its
channel and the pipe for its output. Births and deaths are reported back. When the app
goes, however it goes, everything here goes with it.
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

from mlx_exercises.worker import isolation, preload
from mlx_exercises.worker.channel import Channel

_PR_SET_CHILD_SUBREAPER = 36


class ForkServer:
    """Forks a standby for each order and reaps it."""

    def __init__(self, control: socket.socket) -> None:
        self.control = control
        self.children: dict[int, str] = {}  # process id to the order's id
        self.loaded: set[str] = set()
        self.fds: list[int] = []  # received, and not yet given to a standby
        self.woken, wake = os.pipe()
        os.set_blocking(wake, False)
        os.set_blocking(self.woken, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
        become_subreaper()

    def serve(self) -> None:
        """Take orders until the app goes."""
        pending = b""
        try:
            while True:
                readable, _, _ = select.select([self.control.fileno(), self.woken], [], [])
                if self.woken in readable:
                    os.read(self.woken, 4096)
                    self._reap()
                if self.control.fileno() in readable:
                    chunk, fds, _, _ = socket.recv_fds(self.control, 65536, 2)
                    if not chunk:
                        return
                    # One order a message, but a long one may come in pieces.
                    pending += chunk
                    self.fds += fds
                    while b"\n" in pending:
                        line, _, pending = pending.partition(b"\n")
                        self._obey(json.loads(line))
        finally:
            self._end_all()

    def _obey(self, order: dict[str, Any]) -> None:
        new = [name for name in order["imports"] if name not in self.loaded]
        if new:
            preload.load(new)
            self.loaded.update(new)
        if "id" not in order:
            return
        fds, self.fds = self.fds[:2], self.fds[2:]
        pid = os.fork()
        if pid == 0:
            try:
                self._become_standby(order, *fds)
            except BaseException:
                traceback.print_exc()  # the app quotes its last line
            finally:  # never on into our own loop, whose end would end its siblings
                os._exit(1)
        for fd in fds:
            os.close(fd)
        self.children[pid] = order["id"]
        self._tell(born=order["id"], pid=pid)

    def _become_standby(self, order: dict[str, Any], channel: int, output: int) -> None:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        self.control.close()
        os.close(self.woken)
        isolation.start_new_session()
        from mlx_exercises.worker.child import run_child

        channel = isolation.hide(channel)
        run_child(order, Channel(channel, os.dup(channel)), output)

    def _reap(self) -> None:
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            died = self.children.pop(pid, None)
            if died is not None:
                # Whatever it left running in its session goes too.
                with contextlib.suppress(OSError):
                    os.killpg(pid, signal.SIGKILL)
                self._end_orphans()
                self._tell(died=died, status=os.waitstatus_to_exitcode(status))

    def _end_orphans(self) -> None:
        """End processes that outlived their standby and so became our children."""
        with contextlib.suppress(OSError):
            listed = Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii")
            strangers = {int(pid) for pid in listed.split()} - self.children.keys()
            for pid in strangers:
                with contextlib.suppress(OSError):
                    os.kill(pid, signal.SIGKILL)

    def _end_all(self) -> None:
        for pid in self.children:
            for end in (os.killpg, os.kill):
                with contextlib.suppress(OSError):
                    end(pid, signal.SIGKILL)
        self.children.clear()
        self._end_orphans()

    def _tell(self, **fields: Any) -> None:
        with contextlib.suppress(OSError):
            self.control.sendall(json.dumps(fields).encode() + b"\n")


def become_subreaper() -> None:
    """Become the parent of every descendant that loses its own (Linux only)."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
