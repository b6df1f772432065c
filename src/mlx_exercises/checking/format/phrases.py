"""Descriptions of values, and the sentences about them, in a beginner's words."""

from __future__ import annotations

import types

from mlx_exercises.checking import array_access, introspect
from mlx_exercises.checking.format import one_line

_FUNCTIONS = (types.FunctionType, types.BuiltinFunctionType, types.MethodType)

NOTHING = "Your function returned nothing. `print` shows a value, `return` gives it to the caller."


def plural(count: int, noun: str) -> str:
    """Return `1 row`, `3 rows`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def listed(items: list[str]) -> str:
    """Return `a`, `a and b`, `a, b and c`."""
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def describe(value: object, *, exact: bool = False) -> str:
    """Return what a value is: `a list of 3`, `the number 4`, `a NumPy array of shape (2,)`.

    With `exact`, numbers carry their type: `the int 4`.
    """
    cls = type(value)
    if value is None or value is NotImplemented or value is Ellipsis:
        return str(value)
    shaped = _describe_shaped(value)
    if shaped and (exact or not shaped.endswith("shape ()")):
        return shaped
    plain = array_access.number_of(value)
    if plain is not None:
        kind = introspect.class_name(cls) if exact else "number"
        if type(plain) is bool:
            return f"the {kind} {plain}" if exact else str(plain)
        return f"the {kind} {one_line.number(plain)}"
    if cls is str:
        return f"the string {one_line.line(value, width=40)}"
    if introspect.is_one_of(cls, (list, tuple, set, frozenset, dict)):
        size = len(value)  # type: ignore[arg-type]
        return f"an empty {cls.__name__}" if size == 0 else f"a {cls.__name__} of {size}"
    if introspect.is_one_of(cls, _FUNCTIONS):
        return "a function that was not called"
    if introspect.is_one_of(cls, (types.GeneratorType, map, filter, zip)):
        return f"a {introspect.class_name(cls)}, which has not made its values yet"
    name = introspect.class_name(cls)
    if introspect.derives(cls, type):
        return f"the class {introspect.class_name(value)}"  # type: ignore[arg-type]
    return f"{article(name)} {name}{_kin(cls)}"


def _describe_shaped(value: object) -> str:
    if introspect.is_series(value):
        return f"a pandas Series of {len(value)}"  # type: ignore[arg-type]
    if introspect.is_frame(value):
        rows, columns = value.shape  # type: ignore[attr-defined]
        return f"a DataFrame of {plural(rows, 'row')} and {plural(columns, 'column')}"
    array = array_access.array_of(value)
    if array is None:
        return ""
    noun = "a torch tensor" if introspect.is_tensor(value) else "a NumPy array"
    return f"{noun} of shape {array.shape}"


def _kin(cls: type) -> str:
    """Return what a class is a kind of, when that explains a refusal."""
    numpy = introspect.library("numpy")
    known: list[type] = [bool, int, float, complex, str, list, tuple, dict, set]
    if numpy is not None:
        known.append(numpy.ndarray)
    for base in introspect.bases(cls)[1:]:
        if introspect.is_one_of(base, known):
            return f", a kind of {introspect.class_name(base)}"
    return ""


def article(noun: str) -> str:
    """Return the article for a noun."""
    return "an" if noun[:1].lower() in "aeiou" else "a"


def wanted(value: object, *, exact: bool = False) -> str:
    """Return what kind of value was expected, to begin a sentence with: `A number`."""
    plain = array_access.number_of(value)
    if plain is not None:
        if type(plain) is bool:
            return "True or False"
        if not exact:
            return "A number"
        name = type(plain).__name__
        return f"{article(name).capitalize()} {name}"
    if value is None:
        return "None"
    if introspect.is_tensor(value):
        return "A torch tensor"
    if introspect.is_array(value):
        return "A NumPy array"
    if introspect.is_series(value):
        return "A pandas Series"
    name = "string" if type(value) is str else introspect.class_name(type(value))
    return f"{article(name).capitalize()} {name}{_of_numbers(value)}"


def _of_numbers(value: object) -> str:
    if type(value) not in (list, tuple) or not value:
        return ""
    numbers = [array_access.number_of(each) for each in value]  # type: ignore[attr-defined]
    return "" if None in numbers else f" of {plural(len(numbers), 'number')}"


def shape_words(shape: tuple[int, ...], unit: str = "number") -> str:
    """Return a shape in words: `3 rows of 1 number`; empty beyond three axes."""
    match shape:
        case (n,):
            return f"{plural(n, unit)} in a row"
        case (n, d):
            return f"{plural(n, 'row')} of {plural(d, unit)}"
        case (b, n, d):
            return f"{plural(b, 'block')} of {plural(n, 'row')} of {plural(d, unit)}"
    return ""


def shapes_differ(got: tuple[int, ...], expected: tuple[int, ...], unit: str = "number") -> str:
    """Return the sentence about two different shapes, in words up to three axes."""
    have, want = shape_words(got, unit), shape_words(expected, unit)
    if not (have and want):
        return f"The shape is {got}, but {expected} was expected."
    return f"The shape is {got}, {have}, but {expected} was expected, {want}."
