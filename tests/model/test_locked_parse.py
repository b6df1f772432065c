"""Parsing Python in several threads."""

import gc
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from mlx_exercises.model.locked_parse import parse

DEEP = "x = " + "(" * 40 + "1" + " + 1)" * 40 + "\n"


class Rubbish:
    """A cycle whose collection, in the middle of anything, lets another thread run."""

    def __init__(self):
        self.me = self

    def __del__(self):
        time.sleep(0)


def work(_):
    Rubbish()
    return parse(DEEP * 20)


@pytest.mark.slow
def test_threads_may_parse_side_by_side():
    """Eight threads that parse at once get their trees; `ast.parse` alone raised SystemError."""
    threshold, interval = gc.get_threshold(), sys.getswitchinterval()
    gc.set_threshold(5)
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as pool:
            trees = list(pool.map(work, range(160)))
    finally:
        gc.set_threshold(*threshold)
        sys.setswitchinterval(interval)
    assert {len(tree.body) for tree in trees} == {20}
