"""Operators on expressions of any Python: arithmetic, comparisons, logic, constants."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from mlx_exercises.dev.mutation.context import Operator, Site, bracketed, name_of

_TINY = 1e-5  # below it a number is a guard against zero, not a quantity

_ARITHMETIC: dict[type[cst.BaseBinaryOp], tuple[type[cst.BaseBinaryOp], ...]] = {
    cst.Add: (cst.Subtract,),
    cst.Subtract: (cst.Add,),
    cst.Multiply: (cst.Divide,),
    cst.Divide: (cst.Multiply,),
    cst.FloorDivide: (cst.Divide,),
    cst.Modulo: (cst.FloorDivide,),
    cst.Power: (cst.Multiply,),
    cst.MatrixMultiply: (cst.Multiply,),
    cst.BitAnd: (cst.BitOr,),
    cst.BitOr: (cst.BitAnd,),
}
_COMPARISONS: dict[type[cst.BaseCompOp], tuple[type[cst.BaseCompOp], ...]] = {
    cst.LessThan: (cst.LessThanEqual, cst.GreaterThan),
    cst.LessThanEqual: (cst.LessThan, cst.GreaterThan),
    cst.GreaterThan: (cst.GreaterThanEqual, cst.LessThan),
    cst.GreaterThanEqual: (cst.GreaterThan, cst.LessThan),
    cst.Equal: (cst.NotEqual,),
    cst.NotEqual: (cst.Equal,),
    cst.In: (cst.NotIn,),
    cst.NotIn: (cst.In,),
    cst.Is: (cst.IsNot,),
    cst.IsNot: (cst.Is,),
}


def arithmetic(node: cst.CSTNode, site: Site) -> Iterator[cst.CSTNode]:
    """Change + to -, * to /, and so on; turn the two sides round where that matters."""
    if not isinstance(node, cst.BinaryOperation):
        return
    for other in _ARITHMETIC.get(type(node.operator), ()):
        yield node.with_changes(operator=other())
    turns = isinstance(node.operator, cst.Subtract) and not _is_squared(node, site)
    if turns or isinstance(node.operator, cst.MatrixMultiply | cst.Power):
        yield node.with_changes(left=bracketed(node.right), right=bracketed(node.left))
    if isinstance(node.operator, cst.Add | cst.Subtract):
        yield bracketed(node.left)
    elif isinstance(node.operator, cst.Multiply | cst.Divide):
        yield bracketed(node.left)
        if isinstance(node.operator, cst.Multiply):
            yield bracketed(node.right)


def _is_squared(node: cst.CSTNode, site: Site) -> bool:
    """Whether the sign of a difference is lost right away."""
    for parent in site.above(node):
        if isinstance(parent, cst.BinaryOperation) and isinstance(parent.operator, cst.Power):
            return True
        if isinstance(parent, cst.Call) and name_of(parent.func) in ("abs", "square", "norm"):
            return True
        if isinstance(parent, cst.BaseStatement | cst.BaseSmallStatement):
            return False
    return False


def comparison(node: cst.CSTNode, _: Site) -> Iterator[cst.CSTNode]:
    """Move a comparison by the case of equality, and turn it round."""
    if isinstance(node, cst.ComparisonTarget):
        for other in _COMPARISONS.get(type(node.operator), ()):
            yield node.with_changes(operator=other())


def logic(node: cst.CSTNode, _: Site) -> Iterator[cst.CSTNode]:
    """Change `and` to `or`, drop one side, drop `not`, turn True into False."""
    if isinstance(node, cst.BooleanOperation):
        is_and = isinstance(node.operator, cst.And)
        yield node.with_changes(operator=cst.Or() if is_and else cst.And())
        yield bracketed(node.left)
        yield bracketed(node.right)
    elif isinstance(node, cst.UnaryOperation):
        yield bracketed(node.expression)
    elif isinstance(node, cst.Name) and node.value in ("True", "False"):
        yield cst.Name("False" if node.value == "True" else "True")


def numbers(node: cst.CSTNode, site: Site) -> Iterator[cst.CSTNode]:
    """Miss a whole number by one either way; double another; drop a guard against zero."""
    if isinstance(node, cst.Integer) and not _is_left_open(node, site):
        value = node.evaluated_value
        yield cst.Integer(str(value + 1))
        yield cst.Integer(str(value - 1)) if value else bracketed(_minus_one())
    elif isinstance(node, cst.Float):
        size = node.evaluated_value
        if 0 < size < _TINY:
            yield cst.Float("0.0")
        else:
            yield cst.Float(repr(2 * size if size else 1.0))


def _is_left_open(node: cst.Integer, site: Site) -> bool:
    """Whether it is the -1 of `reshape(-1, d)`: NumPy reads every negative number alike."""
    minus, arg, call = (*site.above(node), None, None, None)[:3]
    open_size = isinstance(minus, cst.UnaryOperation) and isinstance(arg, cst.Arg)
    return open_size and isinstance(call, cst.Call) and name_of(call.func) in ("reshape", "view")


def _minus_one() -> cst.UnaryOperation:
    return cst.UnaryOperation(cst.Minus(), cst.Integer("1"))


def texts(node: cst.CSTNode, site: Site) -> Iterator[cst.CSTNode]:
    """Change a text, but for the words of an error: nobody's answer hangs on those."""
    if isinstance(node, cst.SimpleString) and not node.value.startswith(('"""', "'''", "f")):
        told = any(isinstance(each, cst.Raise | cst.Assert) for each in site.above(node))
        if not told:
            inside = node.raw_value
            yield node.with_changes(value=f"{node.prefix}{node.quote}{inside}_{node.quote}")


EXPRESSIONS: tuple[Operator, ...] = (arithmetic, comparison, logic, numbers, texts)
