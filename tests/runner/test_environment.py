"""What of the learner's environment reaches a worker, and what a worker refuses to run under."""

import os
import signal
import subprocess
import sys

import pytest

from mlx_exercises.model.verdict import Outcome
from mlx_exercises.runner import forkserver_client, launch, subprocess_worker
from mlx_exercises.runner.forkserver_client import ForkServerClient
from mlx_exercises.worker import fixture

from .conftest import WAYS, Harness

BARE_ASSERT = '''\
def test_double(exercise):
    """Twice 3 is 6."""
    assert exercise.double(3) == 6, "Twice 3 is 6."
'''
WRONG = "def double(x):\n    return 0\n"
RIGHT = "def double(x):\n    return 2 * x\n"
HOSTILE = {
    "PYTHONOPTIMIZE": "1",
    "PYTHONWARNINGS": "error",
    "PYTHONTRACEMALLOC": "5",
    "PYTHONDEVMODE": "1",
    "PYTHONMALLOC": "debug",
    "PYTHONSTARTUP": "x.py",
    "PYTHONINSPECT": "1",
    "PYTEST_ADDOPTS": "--nothing",
    "SECRET_TOKEN": "x",
}


@pytest.fixture(params=WAYS)
def fresh(request, tmp_path):
    """A harness whose pool has started nothing yet."""
    harness = Harness(tmp_path, forking=request.param == "fork")
    harness.check.write_text(BARE_ASSERT, encoding="utf-8")
    yield harness
    harness.pool.close()


def test_only_named_variables_reach_a_worker(monkeypatch):
    """Python's switches and strangers stay outside; PATH, the locale and MLX_ names go in."""
    for name, value in (HOSTILE | {"LC_ALL": "C.UTF-8", "MLX_ANYTHING": "y"}).items():
        monkeypatch.setenv(name, value)
    given = launch.environment()
    assert not HOSTILE.keys() & given.keys()
    assert given["PATH"] == os.environ["PATH"]
    assert (given["LC_ALL"], given["MLX_ANYTHING"]) == ("C.UTF-8", "y")


def test_the_current_folder_is_no_entry_of_pythonpath(monkeypatch, tmp_path):
    """Of PYTHONPATH a worker gets the absolute entries; an empty one means the workspace."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(("", ".", str(tmp_path))))
    assert launch.environment()["PYTHONPATH"] == str(tmp_path)


@pytest.mark.parametrize("name", ["PYTHONOPTIMIZE", "PYTHONWARNINGS", "PYTHONDEVMODE"])
def test_switches_of_python_change_no_verdict(fresh, monkeypatch, name):
    """With a switch of Python set, a wrong answer fails and a right one passes."""
    monkeypatch.setenv(name, HOSTILE[name])
    assert fresh.verdict(WRONG).outcome is Outcome.FAILED
    assert fresh.verdict(RIGHT).outcome is Outcome.PASSED


def python_with(monkeypatch, *options):
    """Have workers started with these options of Python."""

    def command(role):
        first, *rest = launch.command(role)
        return [first, *options, *rest]

    for module in (forkserver_client, subprocess_worker):
        monkeypatch.setattr(module, "command", command)


def test_a_worker_without_assertions_judges_nothing(fresh, monkeypatch):
    """Under `python -O` the outcome is `faulty`, and the message says why."""
    python_with(monkeypatch, "-O")
    verdict = fresh.verdict(RIGHT)
    assert verdict.outcome is Outcome.FAULTY
    assert "assertions switched off" in verdict.problem.message


def test_a_worker_runs_where_warnings_are_errors(fresh, monkeypatch):
    """The worker itself uses nothing that pytest, or Python, has deprecated."""
    python_with(monkeypatch, "-W", "error")
    assert fresh.verdict(RIGHT).outcome is Outcome.PASSED


def test_plain_pytest_without_assertions_refuses(tmp_path):
    """`python -O -m pytest` of a check fails a right answer too, with the reason."""
    for folder, text in (("checks", BARE_ASSERT), ("exercises", RIGHT)):
        file = tmp_path / folder / "00_try" / "01_double.py"
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
    conftest = f"from {fixture.__name__} import exercise, pytest_pyfunc_call\n"
    (tmp_path / "checks" / "conftest.py").write_text(conftest, encoding="utf-8")
    command = [sys.executable, "-O", "-m", "pytest", "-pno:cacheprovider", "--rootdir=."]
    run = subprocess.run(
        [*command, "checks/00_try/01_double.py"],
        cwd=tmp_path,
        env=launch.environment(),
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert run.returncode == 1
    assert "assertions switched off" in run.stdout


def test_few_file_descriptors_are_enough(fresh):
    """Workers run where a process may open no more than 100 files (`ulimit -n`)."""
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (100, before[1]))
    try:
        assert fresh.verdict(RIGHT).outcome is Outcome.PASSED
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_a_stopped_fork_server_goes_on(fresh, monkeypatch):
    """A fork server stopped before a start request, or while it has one, still answers it."""
    if not fresh.forking:
        pytest.skip("there is no fork server")
    assert fresh.verdict(RIGHT).outcome is Outcome.PASSED
    (client,) = fresh.pool._forkservers.values()
    os.kill(client._process.pid, signal.SIGSTOP)
    assert fresh.verdict(RIGHT).outcome is Outcome.PASSED
    send = forkserver_client.socket.send_fds
    resume = ForkServerClient._resume
    resumed = []

    def stop_and_send(*sent):
        os.kill(client._process.pid, signal.SIGSTOP)
        return send(*sent)

    def ignore_the_first(client, child):
        resumed.append(child)
        if len(resumed) > 1:
            resume(client, child)

    monkeypatch.setattr(forkserver_client.socket, "send_fds", stop_and_send)
    monkeypatch.setattr(ForkServerClient, "_resume", ignore_the_first)
    assert fresh.verdict(RIGHT).outcome is Outcome.PASSED
