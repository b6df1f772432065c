"""Which libraries a check will want, and loading them ahead of time."""

from __future__ import annotations

import ast
import contextlib
import gc
import importlib
import sys
from collections.abc import Iterable
from pathlib import Path


def imports_of(*files: Path) -> list[str]:
    """Return the absolute module names that the import lines of some files mention."""
    names: dict[str, None] = {}
    for file in files:
        try:
            tree = ast.parse(file.read_bytes())
        except (OSError, SyntaxError, ValueError):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                names.update((alias.name, None) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names[node.module] = None
                # `from transformers import Trainer`: Trainer hides a lazy module.
                names.update((f"{node.module}:{alias.name}", None) for alias in node.names)
    return list(names)


def load(names: Iterable[str]) -> None:
    """Import modules (`a.b`) and attributes (`a.b:c`); whatever fails is left for the check."""
    for name in names:
        module, _, attribute = name.partition(":")
        with contextlib.suppress(Exception):
            loaded = importlib.import_module(module)
            if attribute:
                getattr(loaded, attribute, None)
    _warm_by_use()
    # What is loaded now stays: never look at it again, and share its pages with every fork.
    gc.collect()
    gc.freeze()


_used: set[str] = set()


def _warm_by_use() -> None:
    """Do once what a library puts off until it is first used."""
    if "torch" in sys.modules and "torch" not in _used:
        _used.add("torch")
        import torch

        torch.set_num_threads(1)
        with contextlib.suppress(RuntimeError):  # too late once anything ran in parallel
            torch.set_num_interop_threads(1)
        # The first optimizer imports some 800 modules.
        torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1)
    if "matplotlib.pyplot" in sys.modules and "matplotlib" not in _used:
        _used.add("matplotlib")
        from matplotlib import pyplot

        # The first text drawn reads the font list.
        figure = pyplot.figure()
        figure.text(0, 0, "a")
        figure.canvas.draw()
        pyplot.close(figure)
