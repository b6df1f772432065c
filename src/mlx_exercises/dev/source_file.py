"""One file of an exercise: its text, its lines, its syntax tree."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mlx_exercises.model.locked_parse import parse


@dataclass(frozen=True)
class SourceFile:
    """A file's text and, for Python, its tree; empty where there is no file."""

    path: Path

    @cached_property
    def text(self) -> str:
        """The text; empty when the file is missing or not UTF-8."""
        try:
            return self.path.read_text(encoding="utf-8")
        except (OSError, ValueError):
            return ""

    @cached_property
    def lines(self) -> list[str]:
        """The lines, counted from 0."""
        return self.text.splitlines()

    @cached_property
    def stripped(self) -> frozenset[str]:
        """The lines without their indentation, for the question whether one stands here too."""
        return frozenset(line.strip() for line in self.lines)

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax tree; empty when it cannot be parsed (see `flaw`)."""
        try:
            return parse(self.text)
        except (SyntaxError, ValueError):
            return ast.Module(body=[], type_ignores=[])

    @cached_property
    def flaw(self) -> str:
        """Why the file cannot be used, if it cannot."""
        if not self.path.is_file():
            return "is missing"
        try:
            if not self.path.read_text(encoding="utf-8").strip():
                return "is empty"
            parse(self.text)
        except SyntaxError as error:
            return f"has a syntax error in line {error.lineno}: {error.msg}"
        except (OSError, ValueError) as error:
            return f"cannot be read: {error}"
        return ""

    @cached_property
    def header(self) -> str:
        """The module's docstring."""
        return ast.get_docstring(self.tree, clean=False) or ""
