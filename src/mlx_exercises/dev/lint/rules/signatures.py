"""Functions and classes: their hints, their docstrings, their shapes, and that they agree."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.lint.diagnostic import Diagnostic
from mlx_exercises.dev.source_file import SourceFile

_ARRAYS = re.compile(r"\b(ndarray|NDArray|ArrayLike|Tensor|DataFrame)\b")
# (n, d), (n,), (batch, time, heads), (2n, d + 1): names and sizes in brackets, with a comma.
_SHAPE = re.compile(r"\(\s*[\w.+*/·×−-]+(?:\s*[+*/×·−-]\s*\w+)*\s*,[\w\s,.+*/·×−-]*\)")
_SCALAR = re.compile(r"\b(0-d|scalars?|any shape|same shape)\b")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Signed:
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


def public_names(text: SourceFile) -> Iterator[Signed]:
    """Yield the public functions, classes and methods of a file, in their order.

    Special methods (`__init__`, `__add__`) count as public.
    """
    for node in text.tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield Signed(node.name, node)
            if isinstance(node, ast.ClassDef):
                for inner in node.body:
                    if isinstance(inner, Function) and not _is_private(inner.name):
                        yield Signed(f"{node.name}.{inner.name}", inner, node)


def hints_and_docstrings(draft: ExerciseFiles) -> Iterator[Diagnostic]:
    """Every public function, class and method has type hints and a docstring."""
    for text in (draft.exercise, draft.solution):
        for signed in public_names(text):
            node = signed.node
            special = node.name.startswith("__")
            if not signed.docstring and not special:
                advice = "Say what goes in and out, with shapes and units."
                what = f"`{signed.name}` has no docstring."
                yield Diagnostic(what, advice, text.path, node.lineno)
            if isinstance(node, Function) and (bare := list(_unhinted(signed))):
                what = f"`{signed.name}` has no type hint for {', '.join(bare)}."
                yield Diagnostic(what, "Add it.", text.path, node.lineno)


def shapes(draft: ExerciseFiles) -> Iterator[Diagnostic]:
    """Whoever takes or returns arrays names their shapes, `(n, d)`."""
    for signed in public_names(draft.exercise):
        node = signed.node
        if isinstance(node, ast.ClassDef) or not _ARRAYS.search(signed.signature):
            continue
        said = (
            signed.docstring + " " + (ast.get_docstring(signed.owner) or "" if signed.owner else "")
        )
        if signed.docstring and not (_SHAPE.search(said) or _SCALAR.search(said)):
            what = f"The docstring of `{signed.name}` names no shape."
            advice = "Write shapes like (n, d): n rows of d numbers."
            yield Diagnostic(what, advice, draft.exercise.path, node.lineno)


def same_names(draft: ExerciseFiles) -> Iterator[Diagnostic]:
    """The solution has the exercise's names, in its order, with its signatures."""
    if not draft.runnable:
        return
    wanted = {signed.name: signed for signed in public_names(draft.exercise)}
    found = {signed.name: signed for signed in public_names(draft.solution)}
    for name, signed in wanted.items():
        if name not in found:
            what = f"The solution has no `{name}`."
            yield Diagnostic(what, "Keep every name of the exercise.", draft.solution.path)
        elif found[name].signature != signed.signature:
            what = f"`{name}` is {found[name].signature} here and {signed.signature} there."
            advice = "Give it the signature of the exercise."
            yield Diagnostic(what, advice, draft.solution.path, found[name].node.lineno)
    order = [name for name in found if name in wanted]
    if order != [name for name in wanted if name in found]:
        advice = "Keep the order, so that a diff against the solution teaches."
        yield Diagnostic("The names are in another order.", advice, draft.solution.path)
    for name in _constants(draft.exercise) - _constants(draft.solution):
        what = f"The solution has no `{name}`."
        yield Diagnostic(what, "Keep every name of the exercise.", draft.solution.path)


def _is_private(name: str) -> bool:
    return name.startswith("_") and not (name.startswith("__") and name.endswith("__"))


def _unhinted(signed: Signed) -> Iterator[str]:
    assert not isinstance(signed.node, ast.ClassDef)
    given = signed.node.args
    arguments = [*given.posonlyargs, *given.args, *given.kwonlyargs]
    static = any(ast.unparse(d) == "staticmethod" for d in signed.node.decorator_list)
    if signed.owner is not None and not static:
        arguments = arguments[1:]
    arguments += [each for each in (given.vararg, given.kwarg) if each is not None]
    yield from (f"`{each.arg}`" for each in arguments if each.annotation is None)
    if signed.node.returns is None:
        yield "what it returns"


def _constants(text: SourceFile) -> set[str]:
    names = set()
    for node in text.tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        if isinstance(node, ast.AnnAssign):
            targets = [node.target]
        names |= {t.id for t in targets if isinstance(t, ast.Name) and not t.id.startswith("_")}
    return names
