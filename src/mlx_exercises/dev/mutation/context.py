"""A place in a solution where a mutant may be made, and what stands around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import libcst as cst


@dataclass(frozen=True)
class Site:
    """What an operator may want to know beside the node itself."""

    parents: Mapping[cst.CSTNode, cst.CSTNode]
    function: cst.FunctionDef | None  # the innermost one around the node

    def above(self, node: cst.CSTNode) -> Iterator[cst.CSTNode]:
        """Yield the nodes around a node, from the inside out."""
        while (parent := self.parents.get(node)) is not None:
            yield parent
            node = parent

    @property
    def inputs(self) -> list[str]:
        """The function's parameters, without `self`."""
        if self.function is None:
            return []
        names = [each.name.value for each in self.function.params.params]
        return [name for name in names if name not in ("self", "cls")]


Operator = Callable[[cst.CSTNode, Site], Iterator[cst.CSTNode]]


def name_of(func: cst.BaseExpression) -> str:
    """The last part of what is called: `mean` of `np.mean` and `x.mean`; empty for others."""
    if isinstance(func, cst.Attribute):
        return func.attr.value
    return func.value if isinstance(func, cst.Name) else ""


def is_module(value: cst.BaseExpression) -> bool:
    """Whether an expression is a module, `np` or `torch.nn.functional`, going by its name."""
    while isinstance(value, cst.Attribute):
        value = value.value
    return isinstance(value, cst.Name) and value.value in _MODULES


_MODULES = {"np", "numpy", "torch", "nn", "F", "math", "random", "scipy", "stats", "pd", "plt"}


def parse(code: str) -> cst.BaseExpression:
    """Return an expression from its text, in brackets where it has an operator."""
    return cst.parse_expression(code)


def bracketed(node: cst.BaseExpression) -> cst.BaseExpression:
    """Return an expression that keeps its meaning wherever it is put."""
    atom = cst.Name | cst.Integer | cst.Float | cst.Call | cst.Attribute | cst.Subscript
    if isinstance(node, atom) or node.lpar:
        return node
    changed: cst.BaseExpression = node.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    return changed


def shifted(node: cst.BaseExpression, by: int) -> cst.BaseExpression:
    """Return `node + 1` or `node - 1`."""
    operator = cst.Add() if by > 0 else cst.Subtract()
    return cst.BinaryOperation(bracketed(node), operator, cst.Integer(str(abs(by))))
