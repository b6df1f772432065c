"""Operators for the mistakes of numerical code: axes, shapes, copies, gradients."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from mlx_exercises.dev.mutation.context import Edit, Operator, Source, name_of

# Each for the other.
_PAIRS = (
    ("sum", "mean"),
    ("min", "max"),
    ("minimum", "maximum"),
    ("argmin", "argmax"),
    ("zeros", "ones"),
    ("zeros_like", "ones_like"),
    ("sin", "cos"),
    ("exp", "log"),
    ("std", "var"),
    ("any", "all"),
    ("vstack", "hstack"),
    ("floor", "ceil"),
    ("argsort", "sort"),
    ("cumsum", "cumprod"),
    ("train", "eval"),
    ("triu", "tril"),
    ("softmax", "log_softmax"),
    ("sigmoid", "tanh"),
    ("append", "extend"),
    ("lower", "upper"),
    ("lstrip", "rstrip"),
    ("keys", "values"),
    ("normal", "uniform"),
)
_SWAPPED = dict(_PAIRS) | {b: a for a, b in _PAIRS}
_SWAPPED |= {"median": "mean", "standard_normal": "random", "randn": "rand", "prod": "sum"}

# The order of their arguments means nothing; `range` is left to `off_by_one`.
_SYMMETRIC = {
    *("range", "min", "max", "minimum", "maximum", "hypot", "gcd", "isclose", "allclose", "zip"),
}

# What a method leaves behind when it is forgotten: the thing it was called on.
_FORGETTABLE = {
    *("T", "transpose", "reshape", "view", "flatten", "ravel", "squeeze", "unsqueeze", "permute"),
    *("copy", "clone", "detach", "astype", "long", "double", "half"),
    *("sum", "mean", "std", "var", "min", "max", "prod", "cumsum", "norm", "abs", "exp", "log"),
    *("sqrt", "square", "clip", "clamp", "round", "softmax", "log_softmax", "sigmoid", "tanh"),
    *("relu", "sort", "argsort", "masked_fill", "dropna", "fillna", "reset_index", "sort_values"),
    *("strip", "lower", "upper", "casefold", "replace", "title", "repeat", "expand", "diff"),
}
# Calls that stand for one of their arguments when they are forgotten, beside one-argument calls.
_CHOICES = {"min", "max", "minimum", "maximum", "where", "clip", "clamp", "round", "sorted"}
_NOT_FORGOTTEN = {"range", "len", "float", "int", "str", "list", "tuple", "print", "isinstance"}
_MODULES = {"np", "numpy", "torch", "nn", "F", "math", "random", "scipy", "stats", "pd", "plt"}


def swapped_functions(node: ast.AST, source: Source) -> Iterator[Edit]:
    """Call the neighbour: mean for sum, max for min, eval for train."""
    if not isinstance(node, ast.Call) or (other := _SWAPPED.get(name_of(node.func))) is None:
        return
    is_method = isinstance(node.func, ast.Attribute)
    # Of the built-in functions, `sum` has no neighbour `mean`.
    if not (is_method or other in ("min", "max", "any", "all")):
        return
    if other != "ones" or not _is_overwritten(node, source):
        _, end = source.span(node.func)
        yield Edit(end - len(name_of(node.func)), end, other)


def _is_overwritten(node: ast.AST, source: Source) -> bool:
    """Whether every use of the new array before its last is `array[…] = …` without itself.

    What it held at first is overwritten then, zeros or ones.
    """
    parent, function = next(source.above(node)), source.function(node)
    if not isinstance(parent, ast.Assign) or function is None:
        return False
    name = source.code(parent.targets[0])
    code = [line.strip() for each in function.body for line in source.code(each).split("\n")]
    stores = [line for line in code if line.startswith(f"{name}[")]
    plain = [line for line in stores if re.match(r"[^=]*[^-+*/=<>!]=[^=]", line)]
    return (
        bool(stores)
        and len(plain) == len(stores)
        and not any(name in re.findall(r"\w+", line.partition("=")[2]) for line in stores)
    )


def swapped_arguments(node: ast.AST, source: Source) -> Iterator[Edit]:
    """Give two neighbouring arguments, or two indices, in the other order."""
    if isinstance(node, ast.Call) and name_of(node.func) not in _SYMMETRIC:
        for first, second in zip(node.args, node.args[1:], strict=False):
            if not isinstance(first, ast.Starred) and not isinstance(second, ast.Starred):
                yield source.exchange(first, second, source.code)
    elif isinstance(node, ast.Subscript):
        match node.slice:
            case ast.Tuple(elts=[row, column]):
                yield source.exchange(row, column, source.code)


def dropped_keywords(node: ast.AST, source: Source) -> Iterator[Edit]:
    """Forget a keyword: axis, keepdims, ddof, reverse, key."""
    if not isinstance(node, ast.Call):
        return
    given = sorted([*node.args, *node.keywords], key=source.span)
    for at, each in enumerate(given):
        if isinstance(each, ast.keyword) and each.arg not in (None, "dtype", "strict"):
            start, end = source.span(each)
            if at + 1 < len(given):
                end, _ = source.outer(given[at + 1])
            elif at:
                _, start = source.outer(given[at - 1])
            yield Edit(start, end, "")


def argument_propagation(node: ast.AST, source: Source) -> Iterator[Edit]:
    """Leave a function out: x for np.exp(x), x for max(x, 0)."""
    if isinstance(node, ast.Call) and not _is_method(node.func):
        given = [each for each in node.args if not isinstance(each, ast.Starred)]
        name = name_of(node.func)
        if name not in _NOT_FORGOTTEN and (len(given) == 1 or name in _CHOICES):
            yield from (source.become(node, each) for each in given)


def naked_receiver(node: ast.AST, source: Source) -> Iterator[Edit]:
    """Leave a method out: x for x.copy(), x for x.T."""
    match node:
        case ast.Attribute(value=receiver, attr="T" | "mT" | "real"):
            yield source.become(node, receiver)
        case ast.Call(func=ast.Attribute(value=receiver, attr=name) as func):
            if _is_method(func) and name in _FORGETTABLE:
                yield source.become(node, receiver)


def _is_method(func: ast.expr) -> bool:
    """Whether what is called belongs to an object, not to a module such as `torch.nn`."""
    value = func
    while isinstance(value, ast.Attribute):
        value = value.value
    return value is not func and not (isinstance(value, ast.Name) and value.id in _MODULES)


def dropped_contexts(node: ast.AST, source: Source) -> Iterator[Edit]:
    """Do without the `with`: torch.no_grad() above all."""
    if isinstance(node, ast.With) and not any(item.optional_vars for item in node.items):
        start, _ = source.span(node)
        _, end = source.outer(node.items[-1].context_expr)
        # `if True:` keeps the lines of the body as they are.
        yield Edit(start, source.text.index(":", end), "if True")


NUMERICAL: tuple[Operator, ...] = (
    swapped_functions,
    swapped_arguments,
    dropped_keywords,
    argument_propagation,
    naked_receiver,
    dropped_contexts,
)
