"""The child process that runs one check: it loads everything, waits, then runs the claims."""

from __future__ import annotations

# What a failure asks for late is loaded here, since the code may spoil what imports need.
import difflib  # noqa: F401
import fractions  # noqa: F401
import inspect  # noqa: F401
import os
from pathlib import Path
from typing import Any

import pytest

import mlx_exercises.figures
import mlx_exercises.model.training_progress  # noqa: F401
from mlx_exercises.worker import isolation, pytest_plugin, reseed
from mlx_exercises.worker.channel import BatchChannel, Channel

# As little of pytest as possible: no configuration of the learner's, no plugin but ours.
_OPTIONS = (
    "--import-mode=importlib",
    "--assert=plain",
    "--capture=no",
    "--noconftest",
    "-pno:cacheprovider",
    "-pno:terminal",
    "-pno:faulthandler",
    "-pno:logging",
    "-pno:junitxml",
    "-pno:doctest",
    "-pno:unittest",
    "-pno:pastebin",
    "-pno:stepwise",
    "-pno:debugging",
    "-pno:threadexception",
    "-pno:unraisableexception",
)

# The exit status of a worker that could not go on. The app's `describe_exit` knows it.
INTERNAL_ERROR = 70


def run_child(job: dict[str, Any], channel: Channel, output: int) -> None:
    """Collect the check, wait for the order to run, run the claims, and exit. Never returns.

    `job` is the JSON form of a `Job`; its check, seed, offline and batch count here. `output` is
    the file descriptor for what the learner's code prints.
    """
    status = INTERNAL_ERROR
    try:
        isolation.redirect_streams(output)
        channel.reports = isolation.move_fd_high(channel.reports)
        if job["batch"]:
            channel = BatchChannel(channel.orders, channel.reports)
        reseed.shift_seeds(job["seed"])
        if job["offline"]:
            isolation.refuse_network()
        check = Path(job["check"])
        arguments = [*_OPTIONS, f"--rootdir={check.parent}", f"--config-file={os.devnull}"]
        runner = pytest_plugin.ClaimRunner(channel)
        pytest.main([*arguments, str(check)], plugins=[runner, pytest_plugin])
        if runner.ended:
            status = 0
    finally:
        # No exit handler of the learner's runs, and no thread of theirs is waited for.
        os._exit(status)
