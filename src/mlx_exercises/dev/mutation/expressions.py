"""Operators on expressions of any Python: arithmetic, comparisons, logic, constants."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from mlx_exercises.dev.mutation.context import Edit, Operator, Site, name_of

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


def arithmetic_operator(node: ast.AST, site: Site) -> Iterator[Edit]:
    """Change + to -, * to /, and so on; turn the two sides round where that matters; drop one."""
    if not isinstance(node, ast.BinOp):
        return
    left, right, op = node.left, node.right, node.op
    if type(op) in _ARITHMETIC:
        yield site.replace_between(left, right, *_ARITHMETIC[type(op)])
    if isinstance(op, ast.MatMult | ast.Pow) or (
        isinstance(op, ast.Sub) and not _is_sign_lost(site)
    ):
        yield site.exchange(left, right, site.operand)
    if isinstance(op, ast.Add | ast.Sub | ast.Mult | ast.Div):
        yield site.become(node, left)
    if isinstance(op, ast.Mult):
        yield site.become(node, right)


def _is_sign_lost(site: Site) -> bool:
    """Whether the sign of a difference is lost right away, in a square or an absolute value."""
    for parent in site.above:
        if isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Pow):
            return True
        if isinstance(parent, ast.Call) and name_of(parent.func) in ("abs", "square", "norm"):
            return True
        if isinstance(parent, ast.stmt):
            return False
    return False


def relational_operator(node: ast.AST, site: Site) -> Iterator[Edit]:
    """Move a comparison by the case of equality, and turn it round."""
    if isinstance(node, ast.Compare):
        sides = [node.left, *node.comparators]
        for left, op, right in zip(sides, node.ops, sides[1:], strict=False):
            old, *others = _RELATIONS[type(op)]
            for other in others:
                yield site.replace_between(left, right, old, other)


def logical_operator(node: ast.AST, site: Site) -> Iterator[Edit]:
    """Change `and` to `or`, drop one side, drop a unary operator, turn True into False."""
    if isinstance(node, ast.BoolOp):
        words = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        start = site.source.outer(node.values[0])[0]
        for left, right in zip(node.values, node.values[1:], strict=False):
            yield site.replace_between(left, right, *words)
            (_, middle), (_, end) = site.source.outer(left), site.source.outer(right)
            yield Edit(start, end, site.source.text[start:middle])
            yield Edit(start, end, site.operand(right))
    elif isinstance(node, ast.UnaryOp):
        yield site.become(node, node.operand)
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield site.replace(node, str(not node.value))


def number_constant(node: ast.AST, site: Site) -> Iterator[Edit]:
    """Miss a whole number by one either way; double another; drop a guard against zero."""
    if not isinstance(node, ast.Constant):
        return
    value = node.value
    if type(value) is int and not _is_open_size(site):
        yield site.replace(node, str(value + 1))
        yield site.replace(node, str(value - 1) if value else "(-1)")
    elif isinstance(value, float):
        tiny = 0 < value < _TINY
        yield site.replace(node, "0.0" if tiny else repr(2 * value if value else 1.0))


def _is_open_size(site: Site) -> bool:
    """Whether it is the -1 of `reshape(-1, d)`: NumPy reads every negative number alike."""
    minus, call = site.above[:2]
    reshapes = isinstance(call, ast.Call) and name_of(call.func) in ("reshape", "view")
    return isinstance(minus, ast.UnaryOp) and reshapes


def text_constant(node: ast.AST, site: Site) -> Iterator[Edit]:
    """Change a text, but for the words of an error: no answer depends on those."""
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str | bytes):
        return
    of_error = any(isinstance(each, ast.Raise | ast.Assert) for each in site.above)
    if not of_error and not isinstance(site.parent, ast.JoinedStr):
        start, end = site.source.span(node)
        quote = site.source.text[end - 1]
        if not re.match("'''|\"\"\"", site.source.text[start:end]):
            yield Edit(end - 1, end, f"_{quote}")


EXPRESSIONS: tuple[Operator, ...] = (
    arithmetic_operator,
    relational_operator,
    logical_operator,
    number_constant,
    text_constant,
)
