"""Fuzzing of checks: every function that the learner writes returns nonsense.

A check must refuse each of these answers in its own words. A check that lets one pass proves
nothing, and a check that raises on one reports an error of ours for a mistake of the learner.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.lint.rules.signatures import Function, public_definitions
from mlx_exercises.dev.source_file import SourceFile

# What is returned, and the expression for it. `right` makes the answer of the reference.
FUZZ_VALUES = {
    "None": "None",
    "0": "0",
    "a text": "'text'",
    "an empty list": "[]",
    "an object": "object()",
    "its first argument": "(*inputs, *named.values(), None)[0]",
    "nan in the right shape": "_nan_like(right)",
    "an object that raises whatever is done with it": "_RaisesOnUse()",
}

_SUPPORT = """

import copy as _copy


def _nan_like(right):
    try:
        return right() * float("nan")
    except Exception:
        return float("nan")


class _RaisesOnUse:
    def _fail(self, *inputs, **named):
        raise RuntimeError("this object raises whatever is done with it")

    __getattribute__ = __getattr__ = __setattr__ = __call__ = __getitem__ = __setitem__ = _fail
    __iter__ = __len__ = __contains__ = __bool__ = __int__ = __float__ = __index__ = _fail
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __hash__ = _fail
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = _fail
    __rtruediv__ = __matmul__ = __rmatmul__ = __pow__ = __neg__ = __abs__ = __round__ = _fail
    __repr__ = __str__ = __format__ = __array__ = __copy__ = __deepcopy__ = _fail


def _returning_nonsense(original, bound):
    def nonsense(*inputs, **named):
        right = lambda: original(*_copy.deepcopy(inputs), **_copy.deepcopy(named))
        inputs = inputs[bound:]
        return {expression}

    return nonsense

"""


def fuzz_answers(files: ExerciseFiles) -> Iterator[tuple[str, str]]:
    """Yield what is returned and the file that returns it everywhere.

    Nothing is yielded when the exercise leaves no function and no value to the learner.
    """
    written, values = list(open_functions(files)), list(open_values(files))
    functions = [name for name in written if "." not in name]
    methods = [name for name in written if "." in name]
    if not (functions or methods or values):
        return
    for label, expression in FUZZ_VALUES.items():
        tail = [_SUPPORT.replace("{expression}", expression)]
        for name in functions:
            # A plain function of the file, like the one it stands in for.
            tail.append(f"_right_{name} = _returning_nonsense({name}, 0)\n\n")
            tail.append(f"def {name}(*inputs, **named):\n")
            tail.append(f"    return _right_{name}(*inputs, **named)\n\n")
        tail += [f"{name} = _returning_nonsense({name}, 1)\n" for name in methods]
        if values:
            tail.append("inputs, named, right = (), {}, lambda: 1.0\n")
        tail += [f"{name} = {expression}\n" for name in values]
        yield label, files.solution.text + "".join(tail)


def open_functions(files: ExerciseFiles) -> Iterator[str]:
    """Yield the public functions, and methods as `Class.method`, that the learner writes."""
    given = _bodies(files.exercise)
    for name, body in _bodies(files.solution).items():
        special = name.rpartition(".")[2] in ("__init__", "__new__", "__post_init__")
        if name in given and given[name] != body and not special:
            yield name


def open_values(files: ExerciseFiles) -> Iterator[str]:
    """Yield the names of the values at the top of the file that the learner chooses."""
    given = files.exercise.assigned
    for name, statement in files.solution.assigned.items():
        if name in given and ast.dump(given[name]) != ast.dump(statement):
            yield name


def _bodies(source: SourceFile) -> dict[str, str]:
    # Compared without comments, which a solution has more of.
    found = public_definitions(source)
    return {each.name: ast.dump(each.node) for each in found if isinstance(each.node, Function)}
