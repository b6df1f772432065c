"""Operators on statements and ranges of any Python: branches, returns, deletions, off by one."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from mlx_exercises.dev.mutation.context import Edit, Operator, Source, name_of

_AUGMENTED: dict[type[ast.operator], tuple[str, str]] = {
    ast.Add: ("+=", "-="),
    ast.Sub: ("-=", "+="),
    ast.Mult: ("*=", "/="),
    ast.Div: ("/=", "*="),
}
_DELETABLE = (
    *(ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Delete),
    *(ast.Raise, ast.Assert, ast.Break, ast.Continue, ast.Global, ast.Nonlocal),
)


def assignment_operator(node: ast.AST, source: Source) -> Iterator[Edit]:
    """Change += to -=, and to a plain assignment."""
    if isinstance(node, ast.AugAssign):
        if swap := _AUGMENTED.get(type(node.op)):
            yield source.replace_between(node.target, node.value, *swap)
        yield source.replace(node, f"{source.code(node.target)} = {source.code(node.value)}")


def remove_conditionals(node: ast.AST, source: Source) -> Iterator[Edit]:
    """Always take one way at a branch."""
    if isinstance(node, ast.If | ast.While):
        ways = ("True", "False") if isinstance(node, ast.If) else ("False",)
        for way in ways:
            yield Edit(*source.outer(node.test), way)
    elif isinstance(node, ast.IfExp):
        yield source.become(node, node.body)
        yield source.become(node, node.orelse)
    elif isinstance(node, ast.comprehension) and node.ifs:
        start, end = source.outer(node.iter)[1], source.outer(node.ifs[0])[1]
        yield Edit(start, end, "")


def return_values(node: ast.AST, source: Source) -> Iterator[Edit]:
    """Return the other sign, a constant, or what came in."""
    if isinstance(node, ast.Return) and node.value is not None:
        place = source.outer(node.value)
        is_text = isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        if not (is_text or isinstance(node.value, ast.Tuple | ast.List | ast.Dict)):
            yield Edit(*place, f"-{source.operand(node.value)}")
        for text in ("0", *source.inputs(node)):
            yield Edit(*place, text)


def statement_deletion(node: ast.AST, source: Source) -> Iterator[Edit]:
    """Leave a statement out, where the rest can still run without it."""
    if isinstance(node, _DELETABLE) and not _is_first_assignment(node, source):
        yield source.replace(node, "pass")


def _is_first_assignment(node: ast.AST, source: Source) -> bool:
    """Whether a name gets its first value here: what follows would raise at once."""
    targets = _targets(node)
    function = source.function(node)
    if function is None or any(isinstance(each, ast.Tuple) for each in targets):
        return bool(targets)
    names = [t for n in ast.walk(function) for t in _targets(n) if isinstance(t, ast.Name)]
    first: dict[str, ast.AST | None] = dict.fromkeys(source.inputs(node))
    for name in sorted(names, key=lambda each: (each.lineno, each.col_offset)):
        first.setdefault(name.id, name)
    return any(first[each.id] is each for each in targets if isinstance(each, ast.Name))


def _targets(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.Assign):
        return node.targets
    return [node.target] if isinstance(node, ast.AnnAssign) else []


def off_by_one(node: ast.AST, source: Source) -> Iterator[Edit]:
    """Begin or end one too early or too late: in `range`, slices and indices."""
    if isinstance(node, ast.Call) and name_of(node.func) == "range" and node.args:
        last = node.args[min(1, len(node.args) - 1)]
        for limit, change in ((node.args[0], "+ 1"), (last, "+ 1"), (last, "- 1")):
            yield Edit(*source.outer(limit), f"{source.operand(limit)} {change}")
        if len(node.args) == 1:
            start, _ = source.outer(node.args[0])
            yield Edit(start, start, "1, ")
    elif isinstance(node, ast.Slice):
        for bound in (node.lower, node.upper):
            if bound is not None:
                yield Edit(*source.outer(bound), "")
    elif isinstance(node, ast.Name) and _is_index(node, source):
        yield source.replace(node, f"{node.id} - 1")


def _is_index(node: ast.Name, source: Source) -> bool:
    """Whether it is the i of `a[i]` or `a[i, j]`."""
    chain: list[ast.AST] = [node, *source.above(node)]
    child, parent = chain[1:3] if isinstance(chain[1], ast.Tuple) else chain[:2]
    return isinstance(parent, ast.Subscript) and parent.slice is child


STATEMENTS: tuple[Operator, ...] = (
    assignment_operator,
    remove_conditionals,
    return_values,
    statement_deletion,
    off_by_one,
)
