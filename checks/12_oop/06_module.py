"""Checks for the module: small ones by hand, and random trees against PyTorch's nn.Module."""

import contextlib

import numpy as np
import torch
from torch import nn

from mlx_exercises import data
from mlx_exercises.checking import CheckFailed, always, close, equal, expect, instance_of
from mlx_exercises.figures import HeatMap, Table


def slow_held(exercise, name, value):
    """Return what `held` should, with a list of what is still to be looked at."""
    found, waiting = [], [(name, value)]
    while waiting:
        way, thing = waiting.pop()
        if isinstance(thing, (exercise.Parameter, exercise.Module)):
            found.append((way, thing))
        elif isinstance(thing, (list, tuple)):
            waiting += [(f"{way}.{i}", each) for i, each in enumerate(thing)][::-1]
    return found


def slow_modules(exercise, root):
    """Return what `modules` should, from the top down."""
    found, waiting = {}, [("", root)]
    while waiting:
        path, module = waiting.pop()
        if any(module is each for each in found.values()):
            continue
        found[path] = module
        inside = [
            (f"{path}.{way}".strip("."), thing)
            for name, value in vars(module).items()
            for way, thing in slow_held(exercise, name, value)
            if isinstance(thing, exercise.Module)
        ]
        waiting += inside[::-1]
    return found


def slow_parameters(exercise, root):
    """Return what `parameters` should."""
    found = {}
    for path, module in slow_modules(exercise, root).items():
        for name, value in vars(module).items():
            for way, thing in slow_held(exercise, name, value):
                known = any(thing is each for each in found.values())
                if isinstance(thing, exercise.Parameter) and not known:
                    found[f"{path}.{way}".strip(".")] = thing
    return found


@contextlib.contextmanager
def given(exercise, *names):
    """Let the parts that are not judged here be right, so that each is judged alone."""
    module = exercise.Module
    before = exercise.held, module.modules, module.parameters
    if "held" in names:
        exercise.held = lambda name, value: slow_held(exercise, name, value)
    if "modules" in names:
        module.modules = lambda self: slow_modules(exercise, self)
    if "parameters" in names:
        module.parameters = lambda self: slow_parameters(exercise, self)
    try:
        yield
    finally:
        exercise.held, module.modules, module.parameters = before


def made(exercise, **attributes):
    """Return a module with these attributes."""
    module = exercise.Module()
    vars(module).update(attributes)
    return module


def things(got, expected, message, suspects, call):
    """Judge names and things, given as a dictionary or a list of pairs."""
    if isinstance(expected, dict):
        instance_of(got, dict)
        got, expected = list(got.items()), list(expected.items())
    else:
        instance_of(got, list)
        for pair in got:
            instance_of(pair, tuple, "Pairs (name, thing) belong into the list.")
            equal(len(pair), 2, "Pairs (name, thing) belong into the list.", call=call)
    names = [name for name, _ in expected]
    equal([name for name, _ in got], names, message, suspects=suspects, call=f"names of {call}")
    for (name, mine), (_, thing) in zip(got, expected, strict=True):
        expect(mine is thing, f"Under {name!r} there is another thing.", call=call)


def test_held(exercise):
    """Modules and parameters are found alone, in lists and in lists of lists; texts hold none."""
    p, q, m = exercise.Parameter([1.0]), exercise.Parameter([2.0]), exercise.Module()
    for name, value, told in (
        ("scale", p, "a parameter"),
        ("head", m, "a module"),
        ("body", [p, m, q], "[parameter, module, parameter]"),
        ("pair", (m, [q, [p]], 3), "(module, [parameter, [parameter]], 3)"),
        ("name", "net", "'net'"),
        ("mixed", ["net", None, p, np.ones(2), {"a": p}], "['net', None, parameter, array, dict]"),
        ("empty", [], "[]"),
        ("size", 3, "3"),
    ):
        expected = slow_held(exercise, name, value)
        call = f"held({name!r}, {told})"
        flat = (
            [i for i, each in enumerate(value) if isinstance(each, type(p) | type(m))]
            if (isinstance(value, (list, tuple)))
            else []
        )
        try:
            got = exercise.held(name, value)
        except RecursionError:
            raise CheckFailed(
                "A text was taken apart: its letters are texts again, with a letter each.",
                call=call,
            ) from None
        things(
            got,
            expected,
            "Which modules and parameters does it hold, and by which names?",
            {
                "A list in a list holds something, too.": [f"{name}.{i}" for i in flat],
                "Items are counted from 0.": [f"{name}.{i + 1}" for i in flat],
                "All have the name of the list. Which of its items are they?": [name] * len(flat),
                "Only the item's number is left. In which attribute was it?": [
                    str(i) for i in flat
                ],
            },
            call,
        )


def test_modules(exercise):
    """A model finds itself, then all below it, each once, under the way that leads to it."""
    norm, head = made(exercise), made(exercise, scale=exercise.Parameter(1.0))
    inner = made(exercise, norm=norm, note="inner")
    model = made(exercise, name="model", body=[inner, made(exercise)], head=head)
    ways = ["", "body.0", "body.0.norm", "body.1", "head"]
    with given(exercise, "held"):
        for root, names, told in (
            (model, ways, "a model with body = [one that has a norm, another], and a head"),
            (inner, ["", "norm"], "one that has a norm"),
            (norm, [""], "one that has nothing"),
        ):
            expected = slow_modules(exercise, root)
            things(
                root.modules(),
                expected,
                "Each comes before those inside it.",
                {
                    "It found all that is below, and not itself.": names[1:],
                    "Only what it holds itself is found. Its modules hold modules, too.": [
                        name for name in names if not name.endswith(".norm")
                    ],
                    "A module in a module has lost the first part of its name.": [
                        name.replace("body.0.norm", "norm") for name in names
                    ],
                    "Some names begin with a dot, or end with one.": [
                        f".{name}" if name else "" for name in names
                    ],
                    "Names end with a dot there: nothing follows the way to a module itself.": [
                        f"{name}." if name else "" for name in names
                    ],
                },
                f"modules() of {told}",
            )
        twice = made(exercise, body=[norm, inner, norm], last=inner)
        things(
            twice.modules(),
            slow_modules(exercise, twice),
            "What hangs at several places is found once, at the first of them.",
            {
                "One module was found at each of the places where it hangs.": [
                    "",
                    "body.0",
                    "body.1",
                    "body.1.norm",
                    "body.2",
                    "last",
                    "last.norm",
                ],
                "One module was found under the last way to it, not the first.": [
                    "",
                    "body.2",
                    "last",
                ],
            },
            "modules() of a model where one norm hangs at four places",
        )


def test_parameters(exercise):
    """Parameters come module by module, each once, under full names, and equal ones are two."""
    one, other = exercise.Parameter([1.0, 1.0]), exercise.Parameter([1.0, 1.0])
    deep = made(exercise, weight=exercise.Parameter(np.ones((2, 3))), bias=one)
    body = [made(exercise, norm=deep), made(exercise, table=exercise.Parameter(0.0))]
    model = made(exercise, body=body, scales=[other, exercise.Parameter(3.0)], name="model")
    names = ["scales.0", "scales.1", "body.0.norm.weight", "body.0.norm.bias", "body.1.table"]
    with given(exercise, "held", "modules"):
        expected = slow_parameters(exercise, model)
        things(
            model.parameters(),
            expected,
            "All the parameters, those of the model itself first.",
            {
                "Only its own parameters are found, and none of those below.": names[:2],
                "Parameters of equal numbers are taken for one. They are two.": [
                    name for name in names if name != "body.0.norm.bias"
                ],
                "The names end where the module ends: two of one name cover each other.": [
                    "scales.0",
                    "scales.1",
                    "weight",
                    "bias",
                    "table",
                ],
                "Parameters in lists are not found.": names[2:],
                "Some names begin with a dot.": [".scales.0", ".scales.1", *names[2:]],
            },
            "parameters() of a model with body = [one with a norm, one with a table], and scales",
        )
        reader, writer = made(exercise, table=other, bias=one), made(exercise, table=other)
        tied = made(exercise, read=reader, write=writer)
        things(
            tied.parameters(),
            slow_parameters(exercise, tied),
            "What hangs at two places is one parameter, and has the name of the first.",
            {
                "One table was found at both places where it hangs.": [
                    "read.table",
                    "read.bias",
                    "write.table",
                ]
            },
            "parameters() of a model that reads and writes with one table",
        )


def test_summary(exercise):
    """The summary has a row for each module: its way, its class, and all numbers below it."""
    table = exercise.Parameter(np.ones((5, 3)))
    twice = made(exercise, weight=exercise.Parameter(np.ones((3, 3))))
    drop = exercise.Dropout()
    model = made(
        exercise,
        read=made(exercise, table=table),
        drop=drop,
        write=made(exercise, table=table, inside=twice),
    )
    expected = [
        ("", "Module", 24),
        ("read", "Module", 15),
        ("drop", "Dropout", 0),
        ("write", "Module", 24),
        ("write.inside", "Module", 9),
    ]
    wrong = {
        "That is how many parameters there are. How many numbers do they hold?": (2, 1, 0, 2, 1),
        "Each row counts what hangs on that module itself, and not what is below.": (
            (0, 15, 0, 15, 9)
        ),
        "The table of 15 hangs at two places, and was counted twice.": (39, 15, 0, 24, 9),
    }
    with given(exercise, "held", "modules", "parameters"):
        rows = model.summary()
        instance_of(rows, list)
        equal(
            [tuple(row) if type(row) in (list, tuple) else row for row in rows],
            expected,
            "`read` and `write` share a table of 15 numbers, and inside `write` there are 9 more.",
            suspects={
                said: [(*row[:2], number) for row, number in zip(expected, numbers, strict=True)]
                for said, numbers in wrong.items()
            },
            call="summary() of a model that reads and writes with one table",
        )


def test_train(exercise):
    """`train` and `eval` reach every module of this model, and none of any other."""
    with given(exercise, "held", "modules", "parameters"):
        deep = exercise.Dropout()
        model = made(exercise, body=[made(exercise, norm=deep)], head=exercise.Dropout())
        other = made(exercise, head=exercise.Dropout())
        for mode, say in ((False, "eval()"), (True, "train()"), (False, "train(mode=False)")):
            done = {
                "eval()": model.eval,
                "train()": model.train,
                "train(mode=False)": lambda: model.train(mode=False),
            }[say]()
            for name, module in slow_modules(exercise, model).items():
                equal(
                    module.training,
                    mode,
                    f"Not every module was reached: {name or 'the model itself'!r} was not.",
                    call=f"training of {name!r}, after {say}",
                )
            for who, module in (("another model", other), ("a layer of another", other.head)):
                equal(
                    module.training,
                    True,
                    "Another model was switched as well. To whom does `training` belong?",
                    call=f"training of {who}, after {say}",
                )
            expect(done is model, "The model itself is handed back.", call=f"model.{say}")
        equal(exercise.Dropout().training, True, "A new module is training.", call="Dropout()")
    row = np.ones((1, 6))
    close(deep(row), row, "After eval() a Dropout lets everything through.", call="dropout(X)")


def test_against_torch(exercise):
    """On random trees, names and numbers are those of `nn.Module` in PyTorch."""

    def law(plan):
        ours, theirs = grown(exercise, plan)
        found = ours.parameters()
        instance_of(found, dict)
        equal(
            {name: each.size for name, each in found.items()},
            {name: each.numel() for name, each in theirs.named_parameters()},
            "PyTorch finds these parameters, with so many numbers.",
            call="{name: parameter.size} for the parameters() of a random model",
        )
        order = list(slow_parameters(exercise, ours))
        equal(list(found), order, "Module by module, from the top.", call="names, in their order")
        rows = ours.summary()
        instance_of(rows, list)
        equal(
            {row[0]: row[2] for row in rows if type(row) in (list, tuple) and len(row) == 3},
            {
                name: sum(each.numel() for each in module.parameters())
                for name, module in theirs.named_modules()
                if not isinstance(module, (nn.ModuleList, nn.ParameterList))
            },
            "PyTorch counts so many numbers below each of the modules.",
            call="{name: numbers} for the rows of summary() of a random model",
        )

    always(law, lambda rng: (planned(rng),), runs=12)


def planned(rng, depth=0):
    """Draw the plan of a model: attributes that are shapes, lists of shapes, plans or lists."""
    plan = {}
    for name in ("a", "b", "c", "d")[: rng.integers(1, 4 if depth else 5)]:
        what = rng.integers(0, 4 if depth < 3 else 2)
        shapes = [tuple(int(n) for n in rng.integers(1, 5, 2)) for _ in range(rng.integers(1, 4))]
        if what < 2:
            plan[name] = shapes if what else shapes[0]
        else:
            plans = [planned(rng, depth + 1) for _ in shapes]
            plan[name] = plans if what == 3 else plans[0]
    return plan


def grown(exercise, plan):
    """Return the model of a plan twice: of the learner's Module, and of PyTorch's."""
    ours, theirs = exercise.Module(), nn.Module()
    for name, part in plan.items():
        if isinstance(part, tuple):
            mine, yours = exercise.Parameter(np.ones(part)), nn.Parameter(torch.ones(part))
        elif isinstance(part, dict):
            mine, yours = grown(exercise, part)
        elif isinstance(part[0], tuple):
            mine = [exercise.Parameter(np.ones(shape)) for shape in part]
            yours = nn.ParameterList([nn.Parameter(torch.ones(shape)) for shape in part])
        else:
            both = [grown(exercise, each) for each in part]
            mine, yours = [each for each, _ in both], nn.ModuleList([each for _, each in both])
        setattr(ours, name, mine)
        setattr(theirs, name, yours)
    return ours, theirs


def show(exercise):
    """Print the summary of a network, and what Dropout does to it before and after eval()."""
    net = exercise.Net(64, 32, 16, 10)
    digit = data.digits().X[3:4] / 16
    training = net(digit)[0]
    quiet = net.eval()(digit)[0]
    rows = net.summary()
    return (
        Table(
            [[name or "the whole", kind_of, numbers] for name, kind_of, numbers in rows],
            columns=["way", "class", "numbers"],
            marked=[0],
            title="A model that knows what is inside it",
            note=f"{len(net.parameters())} parameters, found by nobody but itself.",
        ),
        HeatMap(
            np.stack([training, quiet]),
            ["training", "after eval()"],
            [str(k) for k in range(10)],
            centre=0,
            title="Ten outputs for one and the same digit",
            x_label="output",
            y_label="the model is",
            note="One word to the model reached each Dropout in its list.",
        ),
    )
