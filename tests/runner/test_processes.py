"""The app's view of worker processes: what is killed, what is reaped, what a bad line does."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading

import pytest

from mlx_exercises.runner import forkserver_client
from mlx_exercises.runner.forkserver_client import ForkServerClient
from mlx_exercises.runner.job import Job
from mlx_exercises.runner.subprocess_worker import SubprocessWorker
from mlx_exercises.runner.worker_handle import WorkerHandle

posix = pytest.mark.skipif(os.name != "posix", reason="process groups are a POSIX thing")


def process(code):
    """A process that runs some Python, the leader of a group of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, start_new_session=True
    )


@posix
def test_a_process_that_was_reaped_gets_no_signal(monkeypatch):
    """Once a worker's exit status was fetched, its process id may be another's: no killpg."""
    with process("raise SystemExit(3)") as started:
        worker = SubprocessWorker(started)
        assert worker.wait(60) == 3
        signals = []
        monkeypatch.setattr(os, "killpg", lambda *sent: signals.append(sent))
        worker.kill()
        assert signals == []


@posix
def test_a_kill_starts_no_thread_and_wait_reaps(monkeypatch):
    """Kills of one worker, however many, start no thread; its status is that of the signal."""

    def refuse(thread):
        raise AssertionError(thread)

    with process("while True: pass") as started:
        worker = SubprocessWorker(started)
        with monkeypatch.context() as patch:
            patch.setattr(threading.Thread, "start", refuse)
            worker.kill()
            worker.kill()
        assert worker.wait(60) == -signal.SIGKILL


@posix
def test_what_a_worker_leaves_running_is_ended_with_it():
    """A descendant in the worker's group ends when the worker has exited by itself."""
    code = "import os, time\nif os.fork() == 0:\n    time.sleep(3600)\n"
    with process(code) as started:
        assert SubprocessWorker(started).wait(60) == 0
        # The descendant holds the pipe: this read returns only once it has ended too.
        assert started.stdout.read() == b""


@pytest.fixture
def server(monkeypatch, tmp_path):
    """A client of the fork server, and in its place our end of the control socket."""
    ends = []

    class NoProcess:
        def __init__(self, _command, *, stdin, **_more):
            ends.append(socket.socket(fileno=os.dup(stdin)))

        def wait(self, _seconds):
            return 0

        def send_signal(self, _signal):
            pass

    monkeypatch.setattr(forkserver_client.subprocess, "Popen", NoProcess)
    client = ForkServerClient(tmp_path / "log")
    yield client, ends[0]
    client.close()
    ends[0].close()


@pytest.mark.parametrize(
    "line",
    [b"no JSON", b'{"started": "nobody", "pid": 1}', b'{"exited": "nobody", "status": 0}', b"[]"],
)
def test_a_line_that_means_nothing_does_not_deafen_the_client(server, line, tmp_path):
    """After such a line from the fork server, the client still learns how a worker ended."""
    client, end = server
    worker = WorkerHandle(Job("a/b", tmp_path, tmp_path, tmp_path, ()), tmp_path)
    client.start(worker)
    exited = {"exited": worker.token, "status": 7}
    end.sendall(line + b"\n" + json.dumps(exited).encode() + b"\n")
    assert worker._process.wait(60) == 7
    assert client.alive


def test_a_client_whose_server_has_ended_is_not_alive(server, tmp_path):
    """When the control socket closes, workers count as gone and the next run needs a new server."""
    client, end = server
    worker = WorkerHandle(Job("a/b", tmp_path, tmp_path, tmp_path, ()), tmp_path)
    client.start(worker)
    end.shutdown(socket.SHUT_RDWR)
    assert worker._process.wait(60) is None
    assert not client.alive
