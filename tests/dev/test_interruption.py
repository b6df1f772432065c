"""An author who has seen enough presses Ctrl-C."""

import os
import signal
import subprocess
import sys
import time

import psutil
import pytest


@pytest.mark.skipif(os.name != "posix", reason="signals are a POSIX thing")
def test_ctrl_c_ends_a_long_check(tmp_path):
    """Ctrl-C in the middle of thousands of runs ends them: 130, and no process is left."""
    command = [sys.executable, "-P", "-m", "mlx_exercises", "dev", "check", "--thorough"]
    process = subprocess.Popen(
        [*command, "01_vectors_and_spaces", "02_matrices"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
        start_new_session=True,
    )
    started: list[psutil.Process] = []
    # One fork server and two of its forks.
    while sum("forkserver" in " ".join(_command(each)) for each in started) < 3:
        assert process.poll() is None
        time.sleep(0.05)
        started = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert process.returncode == 130
    assert "Traceback" not in err
    psutil.wait_procs(started)  # returns once all have ended; else the test's time limit does


def _command(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []
