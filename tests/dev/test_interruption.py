"""An author who has seen enough presses Ctrl-C."""

import os
import signal
import subprocess
import sys
import time

import psutil
import pytest


@pytest.mark.skipif(os.name != "posix", reason="signals are a POSIX thing")
def test_ctrl_c_ends_a_long_inspection_soon(tmp_path):
    """Ctrl-C in the middle of thousands of runs: 130 within seconds, and nobody is left."""
    command = [sys.executable, "-P", "-m", "mlx_exercises", "dev", "check", "--thorough"]
    process = subprocess.Popen(
        [*command, "01_vectors_and_spaces", "02_matrices"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
        start_new_session=True,
    )
    family: list[psutil.Process] = []
    end = time.monotonic() + 60
    while sum("forkserver" in " ".join(_command(each)) for each in family) < 3:  # one and its forks
        assert time.monotonic() < end
        time.sleep(0.05)
        family = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "Traceback" not in err
    _, alive = psutil.wait_procs(family, timeout=2)
    assert not alive


def _command(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []
