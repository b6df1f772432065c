"""Detects monkeypatching: that the learner's code has replaced what the check itself calls.

Overwriting `abs`, `numpy.allclose` or a function of the check is most often an accident, and must
never turn into a pass. Only functions and classes that were there before are compared, since
libraries may store data of their own in their modules.
"""

from __future__ import annotations

import builtins
import sys
from types import FunctionType, ModuleType
from typing import Any

_GUARDED = ("builtins", "math", "numpy", "numpy.linalg", "torch", "pandas", "pytest")
_FOLLOWS_A_SETTING = {("torch", "Storage")}  # torch.set_default_dtype itself replaces it
_GONE = object()


class Snapshot:
    """The functions and classes of some modules before the learner's code is loaded."""

    def __init__(self, check: ModuleType | None) -> None:
        modules = [sys.modules[name] for name in _GUARDED if name in sys.modules]
        modules += [
            module
            for name, module in list(sys.modules.items())
            if name.startswith(("mlx_exercises.", "_pytest.", "pluggy.")) and module is not None
        ]
        if check is not None:
            modules.append(check)
        owners: list[Any] = [builtins, *modules]
        for module in modules[:]:
            if module.__name__.startswith("mlx_exercises.") or module is check:
                owners += [each for each in vars(module).values() if isinstance(each, type)]
        self._before = [
            (owner, name, value, value.__code__ if type(value) is FunctionType else None)
            for owner in owners
            for name, value in list(vars(owner).items())
            if callable(value) and (owner.__name__, name) not in _FOLLOWS_A_SETTING
        ]

    def changed(self) -> str:
        """Return the name of something replaced since then; empty when nothing was."""
        # It calls no function but `get`: any other might be the one replaced.
        for owner, name, value, code in self._before:
            now = owner.__dict__.get(name, _GONE)
            if now is not value or (code is not None and value.__code__ is not code):
                return f"{owner.__name__}.{name}"
        return ""
