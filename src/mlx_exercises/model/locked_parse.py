"""`ast.parse` under a lock.

Up to Python 3.11.8 two threads that parse at the same time may get `SystemError: AST constructor
recursion depth mismatch` (CPython issue 106905).
"""

from __future__ import annotations

import ast
import threading

_LOCK = threading.RLock()


def parse(source: str | bytes) -> ast.Module:
    """Return the syntax tree of a module. Raises SyntaxError and ValueError."""
    with _LOCK:
        return ast.parse(source)
