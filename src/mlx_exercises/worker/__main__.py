"""`python -m mlx_exercises.worker forkserver|subprocess`: how the app starts its workers."""

from __future__ import annotations

import os
import socket
import sys

from mlx_exercises.worker import isolation, preload
from mlx_exercises.worker.channel import ParentWatchingChannel


def forkserver() -> None:
    """Fork workers on demand; the control socket is standard input."""
    from mlx_exercises.worker import child  # noqa: F401  loaded once, before any fork
    from mlx_exercises.worker.forkserver import ForkServer

    control = socket.socket(fileno=os.dup(0))
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    preload.load([])
    ForkServer(control).serve()


def subprocess_worker() -> None:
    """Be one worker, started ahead where forking is unsafe.

    Orders come on standard input, reports leave on standard output, and what the learner's code
    prints leaves on standard error.
    """
    from mlx_exercises.worker.child import run_child

    isolation.start_new_session()
    channel = ParentWatchingChannel(isolation.move_fd_high(os.dup(0)), os.dup(1))
    output = os.dup(2)
    job = channel.receive_job()
    if job is not None:
        preload.load(job["imports"])
        run_child(job, channel, output)


if __name__ == "__main__":
    {"forkserver": forkserver, "subprocess": subprocess_worker}[sys.argv[1]]()
