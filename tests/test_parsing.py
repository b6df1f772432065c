"""Parsing Python in several threads."""

import gc
from concurrent.futures import ThreadPoolExecutor

from mlx_exercises.parsing import parse

DEEP = "x = " + "(" * 40 + "1" + " + 1)" * 40 + "\n"


def test_threads_may_parse_side_by_side():
    """Eight threads parse deep expressions while rubbish is collected all the time."""
    before = gc.get_threshold()
    gc.set_threshold(5)
    try:
        with ThreadPoolExecutor(8) as pool:
            trees = list(pool.map(parse, [DEEP * 20] * 160))
    finally:
        gc.set_threshold(*before)
    assert {len(tree.body) for tree in trees} == {20}
