"""The source text of a solution, where the nodes of its tree stand in it, and edits of it."""

from __future__ import annotations

import ast
import keyword
import re
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import NamedTuple


class Edit(NamedTuple):
    """A replacement for part of a source text; the positions count characters."""

    start: int
    end: int
    text: str


_ATOMS = (
    *(ast.Name, ast.Call, ast.Attribute, ast.Subscript),
    *(ast.Tuple, ast.List, ast.Dict, ast.Set),
    *(ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp),
)


class Source:
    """A module's text and tree: what stands around a node, and edits that change a node."""

    def __init__(self, text: str, tree: ast.Module) -> None:
        self.text = text
        self._lines = text.split("\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in self._lines)]
        self._parents = {
            child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)
        }

    def above(self, node: ast.AST) -> Iterator[ast.AST]:
        """Yield the nodes around a node, from the inside out."""
        while parent := self._parents.get(node):
            yield parent
            node = parent

    def function(self, node: ast.AST) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
        """Return the innermost function around a node."""
        functions = ast.FunctionDef | ast.AsyncFunctionDef
        return next((each for each in self.above(node) if isinstance(each, functions)), None)

    def inputs(self, node: ast.AST) -> list[str]:
        """Return the parameters of the function around a node, without `self`."""
        function = self.function(node)
        names = [each.arg for each in function.args.args] if function else []
        return [name for name in names if name not in ("self", "cls")]

    def _offset(self, line: int, column: int) -> int:
        # `ast` counts the bytes of UTF-8.
        before = self._lines[line - 1].encode()[:column].decode()
        return self._starts[line - 1] + len(before)

    def span(self, node: ast.AST) -> tuple[int, int]:
        """Where a node begins and ends, without brackets around it."""
        lines = node.lineno, node.end_lineno  # type: ignore[attr-defined]
        columns = node.col_offset, node.end_col_offset  # type: ignore[attr-defined]
        return self._offset(lines[0], columns[0]), self._offset(lines[1], columns[1])

    def outer(self, node: ast.AST) -> tuple[int, int]:
        """Where a node begins and ends, with the brackets that only group it."""
        start, end = self.span(node)
        while True:
            before = self.text[:start].rstrip()
            after = len(self.text) - len(self.text[end:].lstrip())
            if not (before.endswith("(") and self.text.startswith(")", after)):
                return start, end
            called = re.search(r"\w+$|[])}\"']$", before[-80:-1].rstrip())
            if called and not keyword.iskeyword(called[0]):  # the brackets of a call
                return start, end
            start, end = len(before) - 1, after + 1

    def code(self, node: ast.AST) -> str:
        """Return a node's text, with the brackets that only group it."""
        start, end = self.outer(node)
        return self.text[start:end]

    def operand(self, node: ast.AST) -> str:
        """Return a node's text such that it keeps its meaning wherever it is put."""
        start, end = self.span(node)
        is_number = isinstance(node, ast.Constant) and not isinstance(node.value, str | bytes)
        if is_number or isinstance(node, _ATOMS):
            return self.text[start:end]
        code = self.code(node)
        return code if len(code) > end - start else f"({code})"

    def replace(self, node: ast.AST, text: str) -> Edit:
        """Put a text in a node's place; brackets around the node stay."""
        return Edit(*self.span(node), text)

    def become(self, node: ast.AST, other: ast.AST) -> Edit:
        """Put another node's text in the place of a node and its brackets."""
        return Edit(*self.outer(node), self.operand(other))

    def replace_between(self, left: ast.AST, right: ast.AST, old: str, new: str) -> Edit:
        """Replace the token `old` (words are parted by one space) between two nodes."""
        start, end = self.outer(left)[1], self.outer(right)[0]
        token = re.escape(old).replace(r"\ ", r"\s+")
        for found in re.finditer(rf"#[^\n]*|{token}", self.text[start:end]):
            if not found[0].startswith("#"):
                space = "" if found.start() and found.string[found.start() - 1].isspace() else " "
                return Edit(start + found.start(), start + found.end(), f"{space}{new}{space}")
        raise ValueError(f"There is no {old!r} in {self.text[start:end]!r}.")

    def exchange(self, left: ast.AST, right: ast.AST, text: Callable[[ast.AST], str]) -> Edit:
        """Exchange two nodes, of which `text` gives the text."""
        (start, gap_start), (gap_end, end) = self.outer(left), self.outer(right)
        gap = self.text[gap_start:gap_end]
        return Edit(start, end, f"{text(right)}{gap}{text(left)}")


Operator = Callable[[ast.AST, Source], Iterator[Edit]]


def name_of(func: ast.AST) -> str:
    """The last part of what is called: `mean` of `np.mean` and `x.mean`; empty for others."""
    if isinstance(func, ast.Attribute):
        return func.attr
    return func.id if isinstance(func, ast.Name) else ""
