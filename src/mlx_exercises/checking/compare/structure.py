"""Where two values first differ, found in the order a person would look.

Type, shape, dtype, finite, value; and inside containers from the first item on. Values
are read by their exact type (see `reading`): nothing that a learner's class says about
itself takes part.
"""

from __future__ import annotations

import sys

from mlx_exercises.checking import array_access, introspect
from mlx_exercises.checking.compare import containers, numeric, tables
from mlx_exercises.checking.compare.mismatch import Mismatch, PendingPair, at, wrong_type
from mlx_exercises.checking.format import one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mlx_exercises.checking.compare.containers import Steps
    from mlx_exercises.checking.compare.mismatch import CompareOptions, Path


def difference(
    got: object, expected: object, rules: CompareOptions, path: Path = ()
) -> Mismatch | None:
    """Return where `got` first differs from `expected`, or None when it does not.

    Raises TypeError when `expected` is of a type that cannot be compared honestly: that
    is the check's mistake, not the learner's.
    """
    for step in _steps(got, expected, rules, path):
        if isinstance(step, PendingPair):
            found = difference(step.got, step.expected, rules, step.path)
        else:
            found = step
        if found is not None:
            return found
    return None


def _steps(got: object, expected: object, rules: CompareOptions, path: Path) -> Steps:
    """Return the comparisons to make, by the type of what is expected."""
    cls = type(expected)
    if cls in (list, tuple):
        return containers.in_sequence(got, expected, rules, path)
    if cls is str:
        return containers.in_text(got, str(expected), rules, path)
    if containers.is_dict(expected):
        return containers.in_dict(got, expected, rules, path)
    if cls in (set, frozenset):
        return containers.in_set(got, expected, rules, path)
    if introspect.is_frame(expected):
        return tables.in_frame(got, expected, rules, path)
    array = array_access.array_of(expected)
    if array is not None and (array.ndim > 0 or rules.exact or not array_access.is_numeric(array)):
        return tables.in_array(got, expected, rules, path)
    if array_access.is_scalar(expected) or (
        not rules.exact and array_access.number_of(expected) is not None
    ):
        return iter([numeric.compare(got, expected, rules, path)])
    return _in_other(got, expected, rules, path)


def _in_other(got: object, expected: object, rules: CompareOptions, path: Path) -> Steps:
    cls = type(expected)
    if got is expected:
        return
    # None, a class, a function or a member of an Enum is itself and nothing else.
    if expected is None or isinstance(expected, type) or callable(expected):
        yield wrong_type(got, expected, rules, path)
        return
    is_tuple, is_member = introspect.derives(cls, tuple), _is_member(cls)
    if not (is_tuple or is_member or introspect.is_trusted(cls)):
        raise TypeError(f"a {cls.__name__} cannot be compared honestly: compare its fields")
    if type(got) is not cls:
        yield wrong_type(got, expected, rules, path)
    elif is_tuple:  # a named one
        yield from containers.in_items(tuple(tuple.__iter__(got)), tuple(expected), path)  # type: ignore[arg-type]
    elif is_member or got != expected:
        texts = one_line.line(expected), one_line.line(got)
        yield Mismatch("value", f"The value{at(path)} is not the expected one.", path, *texts)


def _is_member(cls: type) -> bool:
    enum = sys.modules.get("enum")
    return enum is not None and introspect.derives(cls, enum.Enum)
