"""All mutants of one solution: where they are made, and how they are told apart."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

import libcst as cst
from libcst.metadata import MetadataWrapper, ParentNodeProvider, PositionProvider

from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.mutation.context import Site
from mlx_exercises.dev.mutation.expressions import EXPRESSIONS
from mlx_exercises.dev.mutation.numerical import NUMERICAL
from mlx_exercises.dev.mutation.statements import STATEMENTS
from mlx_exercises.model.locked_parse import parse

# Parts of a file in which nothing is the learner's to get wrong.
_LEFT_ALONE = (cst.Annotation, cst.Import, cst.ImportFrom, cst.Decorator, cst.Parameters)


@dataclass(frozen=True, slots=True)
class Mutant:
    """One small change to a solution."""

    exercise: str  # the name
    function: str  # `Value.backward`; empty at the top of the file
    line: int
    before: str  # the lines that change, without indentation
    after: str  # what they become
    operator: str
    source: str  # the whole file

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is known by: it survives every edit that leaves its line and function alone."""
        return self.function, self.before, self.after

    def diff(self, original: str) -> list[str]:
        """Return a unified diff with a line of context, without its head."""
        lines = difflib.unified_diff(
            original.splitlines(), self.source.splitlines(), lineterm="", n=1
        )
        return list(lines)[2:]


def mutants_of(draft: ExerciseFiles) -> list[Mutant]:
    """Return every mutant of a draft's solution, in the order of its lines.

    Mutated is code inside functions and classes, and the values a `predict` asks for, on lines
    that the starting file does not already have. Two operators that make one text make one
    mutant.
    """
    original = draft.solution.text
    wrapper = MetadataWrapper(cst.parse_module(original), unsafe_skip_copy=True)
    parents = cast("Mapping[cst.CSTNode, cst.CSTNode]", wrapper.resolve(ParentNodeProvider))
    lines = {node: at.start.line for node, at in wrapper.resolve(PositionProvider).items()}
    collector = _Collector(draft, parents, lines)
    wrapper.module.visit(collector)
    body = _Body(wrapper.module, original)
    seen = {(at, _meaning(piece)) for at, piece in enumerate(body.pieces)}
    found = []
    for node, replacement, function, operator in collector.changes:
        at = body.index(node, parents)
        piece = body.changed(at, node, replacement)
        meaning = _meaning(piece)
        if meaning and (at, meaning) not in seen:
            seen.add((at, meaning))
            source = body.source(at, piece)
            line, before, after = _changed_lines(original, source)
            found.append(Mutant(draft.name, function, line, before, after, operator, source))
    return sorted(found, key=lambda each: each.line)


class _Body:
    """A module in pieces, one for each statement at its top: only one of them is rewritten."""

    def __init__(self, module: cst.Module, original: str) -> None:
        self.module = module
        self.pieces = [module.code_for_node(statement) for statement in module.body]
        whole = "".join(self.pieces)
        start = original.index(whole)
        self._head, self._tail = original[:start], original[start + len(whole) :]
        self._places = {statement: at for at, statement in enumerate(module.body)}

    def index(self, node: cst.CSTNode, parents: Mapping[cst.CSTNode, cst.CSTNode]) -> int:
        """Which statement at the top a node belongs to."""
        while node not in self._places:
            node = parents[node]
        return self._places[node]  # type: ignore[index]

    def changed(self, at: int, node: cst.CSTNode, replacement: cst.CSTNode) -> str:
        """Return a statement's code with one node replaced."""
        new = self.module.body[at].deep_replace(node, replacement)
        return self.module.code_for_node(new) if isinstance(new, cst.CSTNode) else ""

    def source(self, at: int, piece: str) -> str:
        """Return the whole file with one statement's code replaced."""
        return "".join([self._head, *self.pieces[:at], piece, *self.pieces[at + 1 :], self._tail])


def _meaning(code: str) -> str:
    """Return what tells two programs apart; empty for what is none."""
    try:
        return ast.dump(parse(code))
    except (SyntaxError, ValueError):
        return ""


def _changed_lines(original: str, source: str) -> tuple[int, str, str]:
    old, new = original.splitlines(), source.splitlines()
    head = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    before = "\n".join(line.strip() for line in old[head : len(old) - tail])
    after = "\n".join(line.strip() for line in new[head : len(new) - tail])
    return head + 1, before, after


class _Collector(cst.CSTVisitor):
    """Walks a solution and asks every operator about every node that may change."""

    def __init__(
        self,
        draft: ExerciseFiles,
        parents: Mapping[cst.CSTNode, cst.CSTNode],
        lines: Mapping[cst.CSTNode, int],
    ) -> None:
        super().__init__()
        self.draft = draft
        self.parents = parents
        self.lines = lines
        self.changes: list[tuple[cst.CSTNode, cst.CSTNode, str, str]] = []
        self._around: list[cst.FunctionDef | cst.ClassDef] = []

    def on_visit(self, node: cst.CSTNode) -> bool:
        if isinstance(node, _LEFT_ALONE) or _is_docstring(node):
            return False
        if isinstance(node, cst.If) and _is_main(node):
            return False
        if not isinstance(node, cst.Module) and self._may_change(node):
            self._ask(node)
        if isinstance(node, cst.FunctionDef | cst.ClassDef):
            self._around.append(node)
        return True

    def on_leave(self, original_node: cst.CSTNode) -> None:
        if self._around and self._around[-1] is original_node:
            self._around.pop()

    def _may_change(self, node: cst.CSTNode) -> bool:
        inside = bool(self._around) or self.draft.kind == "predict"
        return inside and not self.draft.is_given(self.lines[node])

    def _ask(self, node: cst.CSTNode) -> None:
        functions = [each for each in self._around if isinstance(each, cst.FunctionDef)]
        site = Site(self.parents, functions[-1] if functions else None)
        function = ".".join(each.name.value for each in self._around)
        for operator in (*EXPRESSIONS, *STATEMENTS, *NUMERICAL):
            name = operator.__name__.replace("_", " ")
            for replacement in operator(node, site):
                self.changes.append((node, replacement, function, name))


def _is_main(node: cst.If) -> bool:
    return "__name__" in cst.Module([]).code_for_node(node.test)


def _is_docstring(node: cst.CSTNode) -> bool:
    return isinstance(node, cst.Expr) and isinstance(
        node.value, cst.SimpleString | cst.ConcatenatedString
    )
