"""Operators on expressions of any Python: arithmetic, comparisons, logic, constants."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import islice

from mlx_exercises.dev.mutation.context import Edit, Operator, Source, name_of

_TINY = 1e-5  # below it a number is a guard against zero, not a quantity

_ARITHMETIC: dict[type[ast.operator], tuple[str, str]] = {
    ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: ("*", "/"),
    ast.Div: ("/", "*"),
    ast.FloorDiv: ("//", "/"),
    ast.Mod: ("%", "//"),
    ast.Pow: ("**", "*"),
    ast.MatMult: ("@", "*"),
    ast.BitAnd: ("&", "|"),
    ast.BitOr: ("|", "&"),
}
_RELATIONS: dict[type[ast.cmpop], tuple[str, ...]] = {
    ast.Lt: ("<", "<=", ">"),
    ast.LtE: ("<=", "<", ">"),
    ast.Gt: (">", ">=", "<"),
    ast.GtE: (">=", ">", "<"),
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.In: ("in", "not in"),
    ast.NotIn: ("not in", "in"),
    ast.Is: ("is", "is not"),
    ast.IsNot: ("is not", "is"),
}


def arithmetic_operator(node: ast.AST, source: Source) -> Iterator[Edit]:
    """Change + to -, * to /, and so on; turn the two sides round where that matters; drop one."""
    if not isinstance(node, ast.BinOp):
        return
    left, right, op = node.left, node.right, node.op
    if type(op) in _ARITHMETIC:
        yield source.replace_between(left, right, *_ARITHMETIC[type(op)])
    if isinstance(op, ast.MatMult | ast.Pow) or (
        isinstance(op, ast.Sub) and not _is_sign_lost(node, source)
    ):
        yield source.exchange(left, right, source.operand)
    if isinstance(op, ast.Add | ast.Sub | ast.Mult | ast.Div):
        yield source.become(node, left)
    if isinstance(op, ast.Mult):
        yield source.become(node, right)


def _is_sign_lost(node: ast.AST, source: Source) -> bool:
    """Whether the sign of a difference is lost right away, in a square or an absolute value."""
    for parent in source.above(node):
        if isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Pow):
            return True
        if isinstance(parent, ast.Call) and name_of(parent.func) in ("abs", "square", "norm"):
            return True
        if isinstance(parent, ast.stmt):
            return False
    return False


def relational_operator(node: ast.AST, source: Source) -> Iterator[Edit]:
    """Move a comparison by the case of equality, and turn it round."""
    if isinstance(node, ast.Compare):
        sides = [node.left, *node.comparators]
        for left, op, right in zip(sides, node.ops, sides[1:], strict=False):
            old, *others = _RELATIONS[type(op)]
            for other in others:
                yield source.replace_between(left, right, old, other)


def logical_operator(node: ast.AST, source: Source) -> Iterator[Edit]:
    """Change `and` to `or`, drop one side, drop a unary operator, turn True into False."""
    if isinstance(node, ast.BoolOp):
        words = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        start = source.outer(node.values[0])[0]
        for left, right in zip(node.values, node.values[1:], strict=False):
            yield source.replace_between(left, right, *words)
            (_, middle), (_, end) = source.outer(left), source.outer(right)
            yield Edit(start, end, source.text[start:middle])
            yield Edit(start, end, source.operand(right))
    elif isinstance(node, ast.UnaryOp):
        yield source.become(node, node.operand)
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield source.replace(node, str(not node.value))


def number_constant(node: ast.AST, source: Source) -> Iterator[Edit]:
    """Miss a whole number by one either way; double another; drop a guard against zero."""
    if not isinstance(node, ast.Constant):
        return
    value = node.value
    if type(value) is int and not _is_open_size(node, source):
        yield source.replace(node, str(value + 1))
        yield source.replace(node, str(value - 1) if value else "(-1)")
    elif isinstance(value, float):
        tiny = 0 < value < _TINY
        yield source.replace(node, "0.0" if tiny else repr(2 * value if value else 1.0))


def _is_open_size(node: ast.AST, source: Source) -> bool:
    """Whether it is the -1 of `reshape(-1, d)`: NumPy reads every negative number alike."""
    minus, call = islice(source.above(node), 2)
    reshapes = isinstance(call, ast.Call) and name_of(call.func) in ("reshape", "view")
    return isinstance(minus, ast.UnaryOp) and reshapes


def text_constant(node: ast.AST, source: Source) -> Iterator[Edit]:
    """Change a text, but for the words of an error: no answer depends on those."""
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str | bytes):
        return
    parent, *above = source.above(node)
    of_error = any(isinstance(each, ast.Raise | ast.Assert) for each in above)
    if not of_error and not isinstance(parent, ast.JoinedStr):
        start, end = source.span(node)
        quote = source.text[end - 1]
        if not re.match("'''|\"\"\"", source.text[start:end]):
            yield Edit(end - 1, end, f"_{quote}")


EXPRESSIONS: tuple[Operator, ...] = (
    arithmetic_operator,
    relational_operator,
    logical_operator,
    number_constant,
    text_constant,
)
