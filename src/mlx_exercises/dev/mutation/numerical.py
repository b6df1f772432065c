"""Operators for the mistakes of numerical code: axes, shapes, copies, gradients."""

from __future__ import annotations

import re
from collections.abc import Iterator

import libcst as cst

from mlx_exercises.dev.mutation.context import Operator, Site, bracketed, is_module, name_of

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

# The order of their arguments means nothing.
_SYMMETRIC = {"min", "max", "minimum", "maximum", "hypot", "gcd", "isclose", "allclose", "zip"}

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


def swapped_functions(node: cst.CSTNode, site: Site) -> Iterator[cst.CSTNode]:
    """Call the neighbour: mean for sum, max for min, eval for train."""
    if isinstance(node, cst.Call) and (other := _SWAPPED.get(name_of(node.func))):
        if other == "ones" and _is_only_filled(node, site):
            return
        if isinstance(node.func, cst.Attribute):
            yield node.with_deep_changes(node.func, attr=cst.Name(other))
        elif other in ("min", "max", "any", "all"):  # built in; `mean` is not
            yield node.with_changes(func=cst.Name(other))


def _is_only_filled(node: cst.Call, site: Site) -> bool:
    """Whether every use of the new array before its last is `array[…] = …` without itself.

    What it held at first is overwritten then, zeros or ones.
    """
    arg = next(iter(site.above(node)), None)
    if not isinstance(arg, cst.Assign) or site.function is None:
        return False
    name = _text(arg.targets[0].target)
    code = [line.strip() for line in _text(site.function.body).splitlines()]
    stores = [line for line in code if line.startswith(f"{name}[")]
    plain = [line for line in stores if re.match(r"[^=]*[^-+*/=<>!]=[^=]", line)]
    return (
        bool(stores)
        and len(plain) == len(stores)
        and not any(name in re.findall(r"\w+", line.partition("=")[2]) for line in stores)
    )


def _text(node: cst.CSTNode) -> str:
    return cst.Module([]).code_for_node(node)


def swapped_arguments(node: cst.CSTNode, _: Site) -> Iterator[cst.CSTNode]:
    """Give two neighbouring arguments, or two indices, in the other order."""
    if isinstance(node, cst.Call) and name_of(node.func) not in _SYMMETRIC:
        plain = [not arg.keyword and not arg.star for arg in node.args]
        for at in range(len(node.args) - 1):
            if plain[at] and plain[at + 1] and name_of(node.func) != "range":
                first, second = node.args[at], node.args[at + 1]
                pair = [first.with_changes(value=second.value)]
                pair.append(second.with_changes(value=first.value))
                yield node.with_changes(args=[*node.args[:at], *pair, *node.args[at + 2 :]])
    elif isinstance(node, cst.Subscript) and len(node.slice) == len(("row", "column")):
        first_index, second_index = node.slice
        turned = [
            first_index.with_changes(slice=second_index.slice),
            second_index.with_changes(slice=first_index.slice),
        ]
        yield node.with_changes(slice=turned)


def dropped_keywords(node: cst.CSTNode, _: Site) -> Iterator[cst.CSTNode]:
    """Forget a keyword: axis, keepdims, ddof, reverse, key."""
    if isinstance(node, cst.Call):
        for at, arg in enumerate(node.args):
            if arg.keyword is not None and arg.keyword.value not in ("dtype", "strict"):
                rest = [*node.args[:at], *node.args[at + 1 :]]
                if rest and at == len(node.args) - 1:
                    rest[-1] = rest[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)
                yield node.with_changes(args=rest)


def forgotten_calls(node: cst.CSTNode, _: Site) -> Iterator[cst.CSTNode]:
    """Leave a function out: x for np.exp(x), x for x.copy(), x for x.T."""
    if isinstance(node, cst.Attribute) and node.attr.value in ("T", "mT", "real"):
        yield node.value
    if not isinstance(node, cst.Call):
        return
    name = name_of(node.func)
    method = isinstance(node.func, cst.Attribute) and not is_module(node.func.value)
    if method and name in _FORGETTABLE:
        assert isinstance(node.func, cst.Attribute)
        yield node.func.value
    elif not method and name not in _NOT_FORGOTTEN:
        given = [arg.value for arg in node.args if arg.keyword is None and not arg.star]
        if len(given) == 1 or name in _CHOICES:
            yield from (bracketed(value) for value in given)


def dropped_contexts(node: cst.CSTNode, _: Site) -> Iterator[cst.CSTNode]:
    """Do without the `with`: torch.no_grad() above all."""
    if isinstance(node, cst.With) and all(item.asname is None for item in node.items):
        # `if True:` keeps the lines of the body as they are.
        yield cst.If(cst.Name("True"), node.body, leading_lines=node.leading_lines)


NUMERICAL: tuple[Operator, ...] = (
    swapped_functions,
    swapped_arguments,
    dropped_keywords,
    forgotten_calls,
    dropped_contexts,
)
