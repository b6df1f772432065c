"""Isolates one run from the next: a session and streams of its own, resource limits.

This guards against accidents, not malice: the learner's code has the learner's permissions.
"""

from __future__ import annotations

import contextlib
import faulthandler
import io
import os
import sys
from pathlib import Path

MEMORY_LIMIT = 4 * 2**30  # bytes a run may ask for on top of the loaded libraries
HIGH = 200  # a loop that closes "all" file descriptors seldom goes as far


def start_new_session() -> None:
    """Start a new session (setsid), so that killpg ends whatever the learner's code starts."""
    if hasattr(os, "setsid"):
        with contextlib.suppress(OSError):  # a subprocess may lead one already
            os.setsid()


def move_fd_high(fd: int) -> int:
    """Give a file descriptor a high number, out of the way of careless code; return it."""
    try:
        import fcntl
    except ImportError:  # Windows
        return fd
    import resource

    limit, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    # With `ulimit -n 200` or less, HIGH itself is out of reach.
    high = HIGH if limit == resource.RLIM_INFINITY else max(3, min(HIGH, limit - 16))
    try:
        moved = fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, high)
    except OSError:  # all of them are taken: the low number is as good as it gets
        return fd
    os.close(fd)
    return moved


def redirect_streams(output: int) -> None:
    """Let standard input be empty, and send standard output and error to `output` by lines."""
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(output, 1)
    os.dup2(output, 2)
    for extra in {null, output} - {0, 1, 2}:
        os.close(extra)
    sys.stdin = io.TextIOWrapper(os.fdopen(0, "rb", closefd=False), encoding="utf-8")
    for name, fd in (("stdout", 1), ("stderr", 2)):
        raw = os.fdopen(fd, "wb", closefd=False)
        stream = io.TextIOWrapper(raw, "utf-8", errors="backslashreplace", line_buffering=True)
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)


def set_resource_limits() -> None:
    """Make this process fail, or be the first to go, when memory runs out."""
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")
    try:
        import resource
    except ImportError:  # Windows
        return
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError, ValueError):  # macOS has the name but refuses it
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        in_use = pages * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (in_use + MEMORY_LIMIT,) * 2)


def trace_to(path: str, deadline: float) -> None:
    """Have faulthandler write a traceback if Python crashes, or shortly before the deadline.

    It does so in a thread of its own, even while C code holds the GIL.
    """
    try:
        file = move_fd_high(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
    except OSError:  # a full disk: the verdict will name no line
        return
    faulthandler.enable(file, all_threads=False)
    faulthandler.dump_traceback_later(max(0.05, deadline * 0.95), file=file)


def refuse_network() -> None:
    """Make every attempt to reach another machine raise an error, for the life of the process."""

    def refuse(event: str, _: tuple[object, ...]) -> None:
        if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
            raise ConnectionRefusedError(f"The network was asked for ({event}).")

    sys.addaudithook(refuse)


def flush() -> None:
    """Flush the standard streams, whatever the learner's code has put in their place."""
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        # The learner may have closed it, or replaced it by anything at all.
        with contextlib.suppress(Exception):
            stream.flush()  # type: ignore[union-attr]
