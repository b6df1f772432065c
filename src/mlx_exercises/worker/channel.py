"""The worker's end of the private channel: orders come in, reports go out, in JSON lines."""

from __future__ import annotations

import json
import os
import select
import signal
import threading
from typing import Any

from mlx_exercises.model.lines import iter_lines, to_line
from mlx_exercises.worker import preload


class Channel:
    """Orders and reports as JSON lines on two file descriptors (which may be one socket).

    Reports after the order to run carry that order's token. A line without it was not written by
    the worker, whoever wrote it, and the app never counts it.
    """

    forks = False  # whether orders are received by copies of the process

    def __init__(self, orders: int, reports: int) -> None:
        self.orders = orders
        self.reports = reports
        self.token = ""
        self._lines = iter_lines(lambda: os.read(self.orders, 65536))

    def receive(self) -> dict[str, Any] | None:
        """Wait for the next order; None when the app has gone."""
        line = next(self._lines, None)
        order: dict[str, Any] | None = None if line is None else json.loads(line)
        return order

    def report(self, kind: str, **fields: Any) -> None:
        """Send one report. Raises OSError when the channel is gone."""
        line = to_line({"report": kind, "token": self.token, **fields})
        while line:
            line = line[os.write(self.reports, line) :]


class ParentWatchingChannel(Channel):
    """A channel that ends the process when the app goes, even while the learner's code runs."""

    def receive_job(self) -> dict[str, Any] | None:
        """Wait for the job whose libraries are to be loaded; None when the app has gone."""
        return super().receive()

    def receive(self) -> dict[str, Any] | None:
        """Wait for the order to run, and from then on for the end of the app."""
        order = super().receive()
        threading.Thread(target=self._exit_with_the_app, daemon=True).start()
        return order

    def _exit_with_the_app(self) -> None:
        while os.read(self.orders, 4096):
            pass
        if hasattr(os, "killpg"):
            os.killpg(0, 9)
        os._exit(0)


class BatchChannel(Channel):
    """A channel on which each order is received by a new copy of this process, for authors.

    Starting pytest and collecting the check is most of what a short run costs. In a batch that is
    done once; every order is then carried out by a fork of that state, which leaves it as it was.
    """

    forks = True

    def receive(self) -> dict[str, Any] | None:
        """Fork for every order and return it in the copy; None, in the original, at the end.

        After a copy has ended, by itself or at its deadline, `exited` is reported for it with
        its exit status and whether it was late.
        """
        while (order := super().receive()) is not None:
            pid = os.fork()
            if pid == 0:
                preload.warm_up_libraries()
                return order
            late = not _ends_within(pid, order["deadline"])
            if late:
                os.kill(pid, signal.SIGKILL)
            _, status = os.waitpid(pid, 0)
            code = os.waitstatus_to_exitcode(status)
            self.report("exited", token=order["token"], status=code, late=late)
        return None


def _ends_within(pid: int, seconds: float) -> bool:
    process = os.pidfd_open(pid)
    try:
        ended, _, _ = select.select([process], [], [], seconds)
        return bool(ended)
    finally:
        os.close(process)
