"""A worker from its start to its end: everything loaded, then wait, then one check."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from mlx_exercises.worker import isolation, reseed
from mlx_exercises.worker.batch import SeriesChannel
from mlx_exercises.worker.channel import Channel
from mlx_exercises.worker.pytest_plugin import ClaimRunner

# pytest at its barest: no configuration of the learner's, no plugin but ours.
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


def run_child(job: dict[str, Any], channel: Channel, output: int) -> None:
    """Collect the check, wait for the order, run it, and leave without looking back.

    `job` names the check (`check`); `seed`, `offline` and `series` are for authors. Never
    returns.
    """
    try:
        isolation.own_streams(output)
        channel.reports = isolation.hide(channel.reports)
        if job.get("series"):
            channel = SeriesChannel(channel.orders, channel.reports)
        reseed.shift(job.get("seed", 0))
        if job.get("offline"):
            isolation.refuse_network()
        check = Path(job["check"])
        arguments = [*_OPTIONS, f"--rootdir={check.parent}", f"--config-file={os.devnull}"]
        pytest.main([*arguments, str(check)], plugins=[ClaimRunner(channel)])
    finally:
        # Threads, exit handlers and open files of the learner's get no further say.
        os._exit(0)
