"""One wrong answer, kept as an overlay: what it defines otherwise than the solution.

    # That is the sum of the squares. How many are there?
    def mean_square(values: np.ndarray) -> float:
        return (values * values).sum()

The comment at the top is the sentence that the learner must get. The answer that is judged is
the solution's text with the overlay below it, so that the overlay's definitions are the last
ones; `del name` takes away what the answer lacks. A comment line `# whole file` says that the
file stands alone. That is for mistakes which no later definition can bring about: a syntax
error, or something that the solution does as soon as it is imported.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mlx_exercises.dev.source_file import SourceFile

WHOLE_FILE = "# whole file"

_Function = ast.FunctionDef | ast.AsyncFunctionDef
_Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


@dataclass(frozen=True)
class Mistake:
    """A file of `tests/mistakes` and the solution that it changes."""

    overlay: SourceFile
    solution: SourceFile

    @property
    def path(self) -> Path:
        """Where the overlay lies."""
        return self.overlay.path

    @cached_property
    def sentence(self) -> str:
        """The sentence at the top, on one comment line or several; empty where there is none."""
        words = (line.lstrip("#").strip() for line in self._comment if line != WHOLE_FILE)
        return " ".join(words).strip()

    @cached_property
    def is_whole(self) -> bool:
        """Whether the file stands alone."""
        return WHOLE_FILE in self._comment

    @property
    def answer(self) -> str:
        """The text of the whole answer, as a learner would save it, without the sentence."""
        below = "\n".join(self.overlay.lines[len(self._comment) :]).strip("\n") + "\n"
        return below if self.is_whole else f"{self.solution.text.rstrip()}\n\n\n{below}"

    @cached_property
    def repeated(self) -> list[ast.stmt]:
        """The statements that say what the solution says, and are not needed again.

        Docstrings and annotations of functions do not count. A statement is needed again where
        running it uses a name that the overlay binds: a subclass, a default, a decorator.
        """
        if self.is_whole:
            return []
        there = {ast.dump(_bare(node)) for node in self.solution.tree.body}
        bound = {name for node in self.overlay.tree.body for name in _bound(node)}
        return [
            node
            for node in self.overlay.tree.body
            if ast.dump(bare := _bare(node)) in there and not _is_due_again(bare, bound)
        ]

    @cached_property
    def _comment(self) -> list[str]:
        lines = self.overlay.lines
        end = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
        return lines[:end]


class _Barer(ast.NodeTransformer):
    """Takes out what does not change what a file does: docstrings and functions' annotations."""

    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.annotation = None
        return node

    def generic_visit(self, node: ast.AST) -> ast.AST:
        if isinstance(node, _Definition):
            if ast.get_docstring(node) is not None:
                node.body = node.body[1:] or [ast.Pass()]
            if isinstance(node, _Function):
                node.returns = None
        return super().generic_visit(node)


def _bare(node: ast.stmt) -> ast.stmt:
    bare: ast.stmt = _Barer().visit(copy.deepcopy(node))
    if isinstance(bare, ast.AnnAssign) and bare.value is not None:
        return ast.Assign([bare.target], bare.value)
    return bare


def _bound(node: ast.stmt) -> Iterator[str]:
    """Yield the names that a statement at the top of a file binds or deletes."""
    if isinstance(node, _Definition):
        yield node.name
        return
    for each in _at_once(node):
        if isinstance(each, ast.Name) and not isinstance(each.ctx, ast.Load):
            yield each.id
        elif isinstance(each, ast.alias):
            yield each.asname or each.name.partition(".")[0]


def _is_due_again(node: ast.stmt, bound: set[str]) -> bool:
    for each in _at_once(node):
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load) and each.id in bound:
            return True
        # What is called may use a changed name further down; a decorator's call does not matter.
        if isinstance(each, ast.Call) and not isinstance(node, _Definition):
            return True
    return False


def _at_once(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what Python evaluates when it runs a statement: all but functions' bodies."""
    yield node
    later = node.body if isinstance(node, _Function) else []
    for child in ast.iter_child_nodes(node):
        if child not in later and not (isinstance(node, ast.Lambda) and child is node.body):
            yield from _at_once(child)
