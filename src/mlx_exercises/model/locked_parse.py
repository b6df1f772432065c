"""Python parsed by one thread at a time.

Up to Python 3.11.8 two threads that parse at once may get `SystemError: AST constructor
recursion depth mismatch` (CPython issue 106905).
"""

from __future__ import annotations

import ast
import threading

_ONE = threading.RLock()


def parse(source: str | bytes) -> ast.Module:
    """Return the syntax tree of a module. Raises SyntaxError and ValueError."""
    with _ONE:
        return ast.parse(source)
