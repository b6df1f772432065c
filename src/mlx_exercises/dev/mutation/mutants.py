"""All mutants of one solution: where they are made, and how they are told apart."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.mutation.context import Edit, Source
from mlx_exercises.dev.mutation.expressions import EXPRESSIONS
from mlx_exercises.dev.mutation.numerical import NUMERICAL
from mlx_exercises.dev.mutation.statements import STATEMENTS
from mlx_exercises.model.locked_parse import parse

_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
# Parts of a file in which the learner can make no mistake.
_SKIPPED_FIELDS = {"annotation", "returns", "decorator_list", "type_params"}
_SKIPPED_NODES = (ast.Import, ast.ImportFrom, ast.arguments)


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
        """What identifies it: it survives every edit that leaves its line and function alone."""
        return self.function, self.before, self.after

    def diff(self, original: str) -> list[str]:
        """Return a unified diff with a line of context, without its head."""
        lines = difflib.unified_diff(
            original.splitlines(), self.source.splitlines(), lineterm="", n=1
        )
        return list(lines)[2:]


def mutants_of(files: ExerciseFiles) -> list[Mutant]:
    """Return every mutant of an exercise's solution, in the order of its lines.

    Mutated is code inside functions and classes, and the values a `predict` asks for, on lines
    that the starting file does not already have. Two operators that make one program make one
    mutant.
    """
    tree = files.solution.tree
    source = Source(files.solution.text, tree)
    found = []
    # Only the statement at the top that an edit changes is parsed again.
    for statement in tree.body:
        start, end = source.span(statement)
        seen = {_meaning(source.text[start:end])}
        for edit, node, operator in _edits(statement, source, files):
            head, tail = source.text[start : edit.start], source.text[edit.end : end]
            meaning = _meaning(head + edit.text + tail)
            if meaning and meaning not in seen:
                seen.add(meaning)
                text = source.text[: edit.start] + edit.text + source.text[edit.end :]
                scopes = [each.name for each in source.above(node) if isinstance(each, _SCOPES)]
                name = ".".join(reversed(scopes))
                found.append(
                    Mutant(files.name, name, *_changed_lines(source.text, text), operator, text)
                )
    return sorted(found, key=lambda each: each.line)


def _edits(
    node: ast.AST, source: Source, files: ExerciseFiles
) -> Iterator[tuple[Edit, ast.AST, str]]:
    """Yield each operator's edits of a node and of all below it, with the operator's name."""
    if isinstance(node, _SKIPPED_NODES) or _is_docstring(node) or _is_main(node):
        return
    scoped = files.kind == "predict" or any(isinstance(n, _SCOPES) for n in source.above(node))
    line = getattr(node.target if isinstance(node, ast.comprehension) else node, "lineno", None)
    if line and scoped and not files.is_given(line):
        for operator in (*EXPRESSIONS, *STATEMENTS, *NUMERICAL):
            name = operator.__name__.replace("_", " ")
            yield from ((edit, node, name) for edit in operator(node, source))
    for field, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and field not in _SKIPPED_FIELDS:
                yield from _edits(child, source, files)


def _is_docstring(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _is_main(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and "__name__" in ast.unparse(node.test)


def _meaning(code: str) -> str:
    """Return what tells two programs apart; empty for a text that is no program."""
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
