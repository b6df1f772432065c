"""How worker processes are started: their command, environment and plumbing."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO

from mlx_exercises.bench.attempt import Attempt, Job

# One thread each: it makes forking safe, runs repeatable, and two workers fair to each other.
_ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "VECLIB_MAXIMUM_THREADS": "1",
    "NUMEXPR_NUM_THREADS": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "CUDA_VISIBLE_DEVICES": "",
    "MPLBACKEND": "Agg",
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
}
_NOT_WANTED = ("PYTEST_ADDOPTS", "PYTEST_PLUGINS", "PYTHONINSPECT", "PYTHONSTARTUP")


def can_fork() -> bool:
    """Whether forking a process that has loaded these libraries is known to be safe."""
    return sys.platform == "linux" and os.environ.get("MLX_WORKERS", "fork") != "spawn"


def command(role: str) -> list[str]:
    """Return the command line of a worker process. -P keeps the workspace off sys.path."""
    return [sys.executable, "-P", "-m", "mlx_exercises.worker", role]


def environment() -> dict[str, str]:
    """Return the environment that every worker gets."""
    kept = {name: value for name, value in os.environ.items() if name not in _NOT_WANTED}
    return kept | _ENVIRONMENT


def order_of(job: Job) -> dict[str, object]:
    """Return what a worker must know before it is sent off."""
    return {
        "check": str(job.check),
        "imports": list(job.imports),
        "seed": job.seed,
        "offline": job.offline,
    }


class Forked:
    """A standby that the nursery forked."""

    def __init__(self, channel: socket.socket) -> None:
        self.pid: int | None = None
        self._channel = channel
        self._status: int | None = None
        self._gone = threading.Event()
        self._killed = False

    def send(self, order: bytes) -> None:
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
        self._killed = True
        if self.pid is not None and not self._gone.is_set():
            with contextlib.suppress(OSError):
                os.killpg(self.pid, signal.SIGKILL)
        with contextlib.suppress(OSError):
            self._channel.shutdown(socket.SHUT_RDWR)

    def wait(self, seconds: float) -> int | None:
        self._gone.wait(seconds)
        return self._status


class NurseryHandle:
    """The warm parent seen from the app."""

    def __init__(self, log: Path) -> None:
        ours, theirs = socket.socketpair()
        self._control = ours
        self._children: dict[str, Forked] = {}
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

    def ready(self, attempt: Attempt) -> None:
        """Have a standby forked for the attempt's job."""
        ours, theirs = socket.socketpair()
        output, written = os.pipe()
        child = Forked(ours)
        with self._lock:
            self._children[attempt.token] = child
        order = order_of(attempt.job) | {"id": attempt.token}
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


class Spawned:
    """A standby that was started as a process of its own."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.pid: int | None = process.pid
        self._process = process

    def send(self, order: bytes) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(order)
        self._process.stdin.flush()

    def kill(self) -> None:
        if hasattr(os, "killpg"):
            with contextlib.suppress(OSError):
                os.killpg(self._process.pid, signal.SIGKILL)
        elif self._process.poll() is None:
            _kill_tree(self._process.pid)
        # Let the operating system forget the process.
        threading.Thread(target=self._process.wait, daemon=True).start()

    def wait(self, seconds: float) -> int | None:
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None


def spawn(attempt: Attempt) -> None:
    """Start a process of its own for the attempt's job, where forking is unsafe."""
    process = subprocess.Popen(
        command("spare"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        start_new_session=hasattr(os, "setsid"),
    )
    assert process.stdout is not None and process.stderr is not None
    child = Spawned(process)
    with contextlib.suppress(OSError):
        child.send(json.dumps(order_of(attempt.job)).encode() + b"\n")
    attempt.follow(child, _reader(process.stdout), os.dup(process.stderr.fileno()))
    process.stderr.close()


def _reader(stream: IO[bytes]) -> Callable[[], bytes]:
    return lambda: os.read(stream.fileno(), 65536)


def _kill_tree(pid: int) -> None:
    """End a process and its descendants where there are no process groups (Windows)."""
    subprocess.run(
        ["taskkill", "/T", "/F", "/PID", str(pid)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
