"""Functions and classes: their hints, their docstrings, their shapes, and that they agree."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.lint import Diagnostic
from mlx_exercises.dev.source_file import SourceFile

_ARRAYS = re.compile(r"\b(ndarray|NDArray|ArrayLike|Tensor|DataFrame)\b")
# (n, d), (n,), (batch, time, heads), (2n, d + 1): names and sizes in brackets, with a comma.
_SHAPE = re.compile(r"\(\s*[\w.+*/·×−-]+(?:\s*[+*/×·−-]\s*\w+)*\s*,[\w\s,.+*/·×−-]*\)")
_SCALAR = re.compile(r"\b(0-d|scalars?|any shape|same shape)\b")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Definition:
    """A public function or class of a file, with the class it belongs to."""

    name: str  # Value.backward
    node: Function | ast.ClassDef
    owner: ast.ClassDef | None = None

    @property
    def docstring(self) -> str:
        """Its docstring, empty where there is none."""
        return ast.get_docstring(self.node) or ""

    @property
    def signature(self) -> str:
        """`(x: float) -> float` of a function, `(Base)` of a class."""
        if isinstance(self.node, ast.ClassDef):
            return f"({', '.join(ast.unparse(base) for base in self.node.bases)})"
        returns = f" -> {ast.unparse(self.node.returns)}" if self.node.returns else ""
        return f"({ast.unparse(self.node.args)}){returns}"


def public_definitions(source: SourceFile) -> Iterator[Definition]:
    """Yield the public functions, classes and methods of a file, in their order.

    Special methods (`__init__`, `__add__`) count as public.
    """
    for node in source.tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield Definition(node.name, node)
            if isinstance(node, ast.ClassDef):
                for inner in node.body:
                    if isinstance(inner, Function) and not _is_private(inner.name):
                        yield Definition(f"{node.name}.{inner.name}", inner, node)


def hints_and_docstrings(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """Every public function, class and method has type hints and a docstring."""
    for source in (files.exercise, files.solution):
        for definition in public_definitions(source):
            node = definition.node
            special = node.name.startswith("__")
            if not definition.docstring and not special:
                advice = "Say what goes in and out, with shapes and units."
                what = f"`{definition.name}` has no docstring."
                yield Diagnostic(what, advice, source.path, node.lineno)
            if isinstance(node, Function) and (bare := list(_unhinted(definition))):
                what = f"`{definition.name}` has no type hint for {', '.join(bare)}."
                yield Diagnostic(what, "Add it.", source.path, node.lineno)


def shapes(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """A function that takes or returns arrays names their shapes, `(n, d)`."""
    for definition in public_definitions(files.exercise):
        node = definition.node
        if isinstance(node, ast.ClassDef) or not _ARRAYS.search(definition.signature):
            continue
        of_class = ast.get_docstring(definition.owner) if definition.owner else ""
        words = f"{definition.docstring} {of_class}"
        if definition.docstring and not (_SHAPE.search(words) or _SCALAR.search(words)):
            what = f"The docstring of `{definition.name}` names no shape."
            advice = "Write shapes like (n, d): n rows of d numbers."
            yield Diagnostic(what, advice, files.exercise.path, node.lineno)


def same_names(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """The solution has the exercise's names, in its order, with its signatures."""
    if not files.runnable:
        return
    wanted = {definition.name: definition for definition in public_definitions(files.exercise)}
    found = {definition.name: definition for definition in public_definitions(files.solution)}
    for name, definition in wanted.items():
        if name not in found:
            what = f"The solution has no `{name}`."
            yield Diagnostic(what, "Keep every name of the exercise.", files.solution.path)
        elif found[name].signature != definition.signature:
            what = f"`{name}` is {found[name].signature} here and {definition.signature} there."
            advice = "Give it the signature of the exercise."
            yield Diagnostic(what, advice, files.solution.path, found[name].node.lineno)
    order = [name for name in found if name in wanted]
    if order != [name for name in wanted if name in found]:
        advice = "Keep the order, so that a diff against the solution teaches."
        yield Diagnostic("The names are in another order.", advice, files.solution.path)
    for name in files.exercise.assigned.keys() - files.solution.assigned.keys():
        if name.startswith("_"):
            continue
        what = f"The solution has no `{name}`."
        yield Diagnostic(what, "Keep every name of the exercise.", files.solution.path)


def _is_private(name: str) -> bool:
    return name.startswith("_") and not (name.startswith("__") and name.endswith("__"))


def _unhinted(definition: Definition) -> Iterator[str]:
    assert not isinstance(definition.node, ast.ClassDef)
    given = definition.node.args
    arguments = [*given.posonlyargs, *given.args, *given.kwonlyargs]
    static = any(ast.unparse(d) == "staticmethod" for d in definition.node.decorator_list)
    if definition.owner is not None and not static:
        arguments = arguments[1:]
    arguments += [each for each in (given.vararg, given.kwarg) if each is not None]
    yield from (f"`{each.arg}`" for each in arguments if each.annotation is None)
    if definition.node.returns is None:
        yield "what it returns"
