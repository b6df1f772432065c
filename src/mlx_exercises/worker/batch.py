"""One collected check, many files: for authors, who run hundreds of answers in a row.

Starting pytest and collecting the check is most of what a short run costs. Here that is done
once; every order is then carried out by a fork of that state, which leaves it as it was.
"""

from __future__ import annotations

import os
import select
import signal
from typing import Any

from mlx_exercises.worker import preload
from mlx_exercises.worker.channel import Channel


class SeriesChannel(Channel):
    """A channel on which each order is received by a new copy of this process."""

    forks = True

    def receive(self) -> dict[str, Any] | None:
        """Fork for every order and return it in the copy; None, in the original, at the end.

        After a copy has gone, by itself or at its deadline, `left` is reported for it with
        its exit status and whether it was late.
        """
        while True:
            order = super().receive()
            if order is None:
                return None
            pid = os.fork()
            if pid == 0:
                preload.warm_up_libraries()
                return order
            late = not _ends_within(pid, order["deadline"])
            if late:
                os.kill(pid, signal.SIGKILL)
            _, status = os.waitpid(pid, 0)
            code = os.waitstatus_to_exitcode(status)
            self.report("left", token=order["token"], status=code, late=late)


def _ends_within(pid: int, seconds: float) -> bool:
    handle = os.pidfd_open(pid)
    try:
        ended, _, _ = select.select([handle], [], [], seconds)
        return bool(ended)
    finally:
        os.close(handle)
