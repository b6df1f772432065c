"""Answers that nobody means: every function the learner writes returns nonsense.

A check must refuse each of them in its own words. One that passes has proven nothing, and
one that breaks the check would have us blame ourselves for the learner's mistake.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.lint.rules.signatures import Function, public_names
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
    "an object that raises whatever is done with it": "_Thorn()",
}

_SUPPORT = """

import copy as _copy


def _nan_like(right):
    try:
        return right() * float("nan")
    except Exception:
        return float("nan")


class _Thorn:
    def _sting(self, *inputs, **named):
        raise RuntimeError("a thorn was touched")

    __getattribute__ = __getattr__ = __setattr__ = __call__ = __getitem__ = __setitem__ = _sting
    __iter__ = __len__ = __contains__ = __bool__ = __int__ = __float__ = __index__ = _sting
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __hash__ = _sting
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = _sting
    __rtruediv__ = __matmul__ = __rmatmul__ = __pow__ = __neg__ = __abs__ = __round__ = _sting
    __repr__ = __str__ = __format__ = __array__ = __copy__ = __deepcopy__ = _sting


def _hostile(original, bound):
    def nonsense(*inputs, **named):
        right = lambda: original(*_copy.deepcopy(inputs), **_copy.deepcopy(named))
        inputs = inputs[bound:]
        return {expression}

    return nonsense

"""


def fuzz_answers(draft: ExerciseFiles) -> Iterator[tuple[str, str]]:
    """Yield what is returned and the file that returns it everywhere.

    Nothing is yielded when the exercise leaves no function and no value to the learner.
    """
    written, values = list(open_functions(draft)), list(open_values(draft))
    functions = [name for name in written if "." not in name]
    methods = [name for name in written if "." in name]
    if not (functions or methods or values):
        return
    for label, expression in FUZZ_VALUES.items():
        tail = [_SUPPORT.replace("{expression}", expression)]
        for name in functions:
            # A plain function of the file, like the one it stands in for.
            tail.append(f"_right_{name} = _hostile({name}, 0)\n\n")
            tail.append(f"def {name}(*inputs, **named):\n")
            tail.append(f"    return _right_{name}(*inputs, **named)\n\n")
        tail += [f"{name} = _hostile({name}, 1)\n" for name in methods]
        if values:
            tail.append("inputs, named, right = (), {}, lambda: 1.0\n")
        tail += [f"{name} = {expression}\n" for name in values]
        yield label, draft.solution.text + "".join(tail)


def open_functions(draft: ExerciseFiles) -> Iterator[str]:
    """Yield the public functions, and methods as `Class.method`, that the learner writes."""
    given = _bodies(draft.exercise)
    for name, body in _bodies(draft.solution).items():
        special = name.rpartition(".")[2] in ("__init__", "__new__", "__post_init__")
        if name in given and given[name] != body and not special:
            yield name


def open_values(draft: ExerciseFiles) -> Iterator[str]:
    """Yield the names of the values at the top of the file that the learner chooses."""
    given = _values(draft.exercise)
    for name, value in _values(draft.solution).items():
        if name in given and given[name] != value:
            yield name


def _bodies(text: SourceFile) -> dict[str, str]:
    # Compared without comments, which a solution has more of.
    return {
        signed.name: ast.dump(signed.node)
        for signed in public_names(text)
        if isinstance(signed.node, Function)
    }


def _values(text: SourceFile) -> dict[str, str]:
    found = {}
    for node in text.tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        if isinstance(node, ast.AnnAssign):
            targets = [node.target]
        for target in targets:
            if isinstance(target, ast.Name):
                found[target.id] = ast.dump(node)
    return found
