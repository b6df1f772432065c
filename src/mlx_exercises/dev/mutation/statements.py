"""Operators on statements and ranges of any Python: branches, returns, removals, fence posts."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from mlx_exercises.dev.mutation.context import Operator, Site, bracketed, name_of, shifted

_AUGMENTED: dict[type[cst.BaseAugOp], type[cst.BaseAugOp]] = {
    cst.AddAssign: cst.SubtractAssign,
    cst.SubtractAssign: cst.AddAssign,
    cst.MultiplyAssign: cst.DivideAssign,
    cst.DivideAssign: cst.MultiplyAssign,
}
_SPACE = cst.SimpleWhitespace(" ")


def augmented(node: cst.CSTNode, _: Site) -> Iterator[cst.CSTNode]:
    """Change += to -=, and to a plain assignment."""
    if isinstance(node, cst.AugAssign):
        if other := _AUGMENTED.get(type(node.operator)):
            yield node.with_changes(operator=other())
        yield cst.Assign([cst.AssignTarget(node.target)], node.value)


def branches(node: cst.CSTNode, _: Site) -> Iterator[cst.CSTNode]:
    """Take one way only at a fork."""
    if isinstance(node, cst.If):
        yield node.with_changes(test=cst.Name("True"), whitespace_before_test=_SPACE)
        yield node.with_changes(test=cst.Name("False"), whitespace_before_test=_SPACE)
    elif isinstance(node, cst.While):
        yield node.with_changes(test=cst.Name("False"), whitespace_after_while=_SPACE)
    elif isinstance(node, cst.IfExp):
        yield bracketed(node.body)
        yield bracketed(node.orelse)
    elif isinstance(node, cst.CompFor) and node.ifs:
        yield node.with_changes(ifs=node.ifs[1:])


def returns(node: cst.CSTNode, site: Site) -> Iterator[cst.CSTNode]:
    """Return the other sign, a constant, or what came in."""
    if isinstance(node, cst.Return) and node.value is not None:
        if not isinstance(node.value, cst.Tuple | cst.List | cst.Dict | cst.SimpleString):
            yield node.with_changes(value=cst.UnaryOperation(cst.Minus(), bracketed(node.value)))
        yield node.with_changes(value=cst.Integer("0"))
        for name in site.inputs:
            yield node.with_changes(value=cst.Name(name))


def removed(node: cst.CSTNode, site: Site) -> Iterator[cst.CSTNode]:
    """Leave a statement out, where the rest can still run without it."""
    if not isinstance(node, cst.SimpleStatementLine) or len(node.body) != 1:
        return
    statement = node.body[0]
    if isinstance(statement, cst.Expr) and isinstance(statement.value, cst.BaseString):
        return  # a docstring
    if isinstance(statement, cst.Assign | cst.AnnAssign) and _is_first(statement, site):
        return
    if not isinstance(statement, cst.Return | cst.Pass | cst.Import | cst.ImportFrom):
        yield node.with_changes(body=[cst.Pass()])


def _is_first(statement: cst.Assign | cst.AnnAssign, site: Site) -> bool:
    """Whether a name gets its first value here: what follows would raise at once."""
    if site.function is None:
        return True
    if isinstance(statement, cst.AnnAssign):
        targets = [statement.target]
    else:
        targets = [each.target for each in statement.targets]
    places = _FirstPlaces(site.inputs)
    site.function.body.visit(places)
    return any(isinstance(t, cst.Tuple) or places.first.get(_name(t)) is t for t in targets)


def _name(node: cst.CSTNode) -> str:
    return node.value if isinstance(node, cst.Name) else ""


class _FirstPlaces(cst.CSTVisitor):
    """Where each name of a function is assigned first."""

    def __init__(self, inputs: list[str]) -> None:
        super().__init__()
        self.first: dict[str, cst.CSTNode | None] = dict.fromkeys(inputs)

    def visit_AssignTarget(  # noqa: N802 - libcst's name
        self, node: cst.AssignTarget
    ) -> None:
        if isinstance(node.target, cst.Name):
            self.first.setdefault(node.target.value, node.target)

    def visit_AnnAssign(  # noqa: N802 - libcst's name
        self, node: cst.AnnAssign
    ) -> None:
        if isinstance(node.target, cst.Name):
            self.first.setdefault(node.target.value, node.target)


def off_by_one(node: cst.CSTNode, _: Site) -> Iterator[cst.CSTNode]:
    """Begin or end one too early or too late: in `range`, slices and indices."""
    if isinstance(node, cst.Call) and name_of(node.func) == "range":
        last = min(1, len(node.args) - 1)
        for at, by in {(0, 1), (last, 1), (last, -1)}:
            moved = node.args[at].with_changes(value=shifted(node.args[at].value, by))
            yield node.with_changes(args=[*node.args[:at], moved, *node.args[at + 1 :]])
        if len(node.args) == 1:
            one = cst.Arg(cst.Integer("1"), comma=cst.Comma(whitespace_after=_SPACE))
            yield node.with_changes(args=[one, node.args[0]])
    elif isinstance(node, cst.Slice):
        if node.lower is not None:
            yield node.with_changes(lower=None)
        if node.upper is not None:
            yield node.with_changes(upper=None)
    elif isinstance(node, cst.Index) and isinstance(node.value, cst.Name):
        yield node.with_changes(value=shifted(node.value, -1))


STATEMENTS: tuple[Operator, ...] = (augmented, branches, returns, removed, off_by_one)
