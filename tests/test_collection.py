"""The tests can be collected where POSIX's own modules are missing, as on Windows."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# A sitecustomize: these modules cannot be imported, and these names are gone.
WITHOUT_POSIX = """\
import os, signal, sys
import psutil  # which takes other modules on Windows

for name in ("fcntl", "grp", "pty", "pwd", "resource", "termios", "tty"):
    sys.modules[name] = None
del os.geteuid, signal.SIGHUP
"""


@pytest.mark.timeout(300)
def test_all_tests_are_collected_without_posix(tmp_path):
    """Without fcntl, pty, termios and os.geteuid, collection ends without an error."""
    (tmp_path / "sitecustomize.py").write_text(WITHOUT_POSIX)
    collect = ("-m", "pytest", "--collect-only", "-q", "-p", "no:xdist", "tests")
    done = subprocess.run(
        [sys.executable, *collect],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    assert "test_watch.py::" in done.stdout
