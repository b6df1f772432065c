"""`python -m mlx_exercises.worker nursery|spare`: how the app starts us."""

from __future__ import annotations

import os
import socket
import sys
import threading
from typing import Any

from mlx_exercises.worker import isolation, preload
from mlx_exercises.worker.channel import Channel


def nursery() -> None:
    """Fork standbys on demand; the control socket is our standard input."""
    from mlx_exercises.worker import child  # noqa: F401  loaded once, before any fork
    from mlx_exercises.worker.forkserver import ForkServer

    control = socket.socket(fileno=os.dup(0))
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    preload.load([])
    ForkServer(control).serve()


def spare() -> None:
    """Be one standby, spawned ahead where forking is unsafe.

    Orders come on standard input, reports leave on standard output, and what the code
    prints leaves on standard error.
    """
    from mlx_exercises.worker.child import run_child

    isolation.start_new_session()
    channel = ParentWatchingChannel(isolation.hide(os.dup(0)), os.dup(1))
    output = os.dup(2)
    job = channel.first()
    if job is None:
        return
    preload.load(job["imports"])
    run_child(job, channel, output)


class ParentWatchingChannel(Channel):
    """A channel that notices when the app goes, even while the learner's code runs."""

    def first(self) -> dict[str, Any] | None:
        """Wait for the job to get ready for."""
        return super().receive()

    def receive(self) -> dict[str, Any] | None:
        """Wait for the order to go, and from then on for the app to vanish."""
        order = super().receive()
        threading.Thread(target=self._watch, daemon=True).start()
        return order

    def _watch(self) -> None:
        while os.read(self.orders, 4096):
            pass
        if hasattr(os, "killpg"):
            os.killpg(0, 9)
        os._exit(0)


if __name__ == "__main__":
    {"nursery": nursery, "spare": spare}[sys.argv[1]]()
