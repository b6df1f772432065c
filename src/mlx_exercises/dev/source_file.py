"""One file of an exercise: its text, its lines, its syntax tree."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mlx_exercises.model.locked_parse import parse


@dataclass(frozen=True)
class SourceFile:
    """A Python file as far as it can be read: what cannot is empty, and `flaw` says why."""

    path: Path

    @cached_property
    def _content(self) -> tuple[str, ast.Module, str]:
        text, tree = "", ast.Module(body=[], type_ignores=[])
        try:
            text = self.path.read_text(encoding="utf-8")
            tree = parse(text)
        except FileNotFoundError:
            return text, tree, "is missing"
        except SyntaxError as error:
            return text, tree, f"has a syntax error in line {error.lineno}: {error.msg}"
        except (OSError, ValueError) as error:
            return text, tree, f"cannot be read: {error}"
        return text, tree, "" if text.strip() else "is empty"

    @property
    def text(self) -> str:
        """The text."""
        return self._content[0]

    @property
    def tree(self) -> ast.Module:
        """The syntax tree."""
        return self._content[1]

    @property
    def flaw(self) -> str:
        """Why the file cannot be used: "is missing"; empty for a good file."""
        return self._content[2]

    @cached_property
    def lines(self) -> list[str]:
        """The lines, counted from 0."""
        return self.text.splitlines()

    @cached_property
    def stripped(self) -> frozenset[str]:
        """The lines without their indentation."""
        return frozenset(line.strip() for line in self.lines)

    @property
    def assigned(self) -> dict[str, ast.stmt]:
        """The names that are given a value at the top of the file, with the last statement."""
        found: dict[str, ast.stmt] = {}
        for node in self.tree.body:
            targets = node.targets if isinstance(node, ast.Assign) else []
            if isinstance(node, ast.AnnAssign):
                targets = [node.target]
            found |= {each.id: node for each in targets if isinstance(each, ast.Name)}
        return found

    @property
    def main_block(self) -> ast.If | None:
        """The block `if __name__ == "__main__":`."""
        blocks = (node for node in self.tree.body if isinstance(node, ast.If))
        return next((each for each in blocks if "__name__" in ast.unparse(each.test)), None)

    @cached_property
    def header(self) -> str:
        """The module's docstring."""
        return ast.get_docstring(self.tree, clean=False) or ""
