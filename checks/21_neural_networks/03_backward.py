"""Checks for the way back: diamonds by hand, doublings, and random programs in PyTorch."""

import math

import torch

from mlx_exercises.checking import always, close, expect, instance_of, lines_run
from mlx_exercises.figures import Graph, Node, Table

OUT_OF_TURN = "Somebody paid before being fully paid. Which value is used at two depths here?"
NOT_PAID = "Only the last step was walked back. In which order did they pay?"
NO_START = "All grads are 0. With what does the last value begin?"


def bent(exercise, x, name):
    """Return tanh or relu of x: its number and its one slope."""
    value = exercise.Value(x)
    call = f"Value({x}).{name}()"
    got = value.relu() if name == "relu" else value.tanh()
    instance_of(got, exercise.Value, "A value bent is a new Value.")
    found = vars(got).get("inputs")
    instance_of(found, (tuple, list), f"`inputs` should be a tuple of one pair, after {call}.")
    well = len(found) == 1 and type(found[0]) in (tuple, list) and len(found[0]) == 2
    expect(
        well and found[0][0] is value,
        "It should remember one pair: the value that it was made of, and a slope.",
        call=f"({call}).inputs",
    )
    close(value.grad, 0.0, "Nothing is paid on the way forwards.", call=f"grad after {call}")
    return got.number, found[0][1], call


def test_tanh(exercise):
    """Tanh of 0.5 is 0.462 and moves 0.786 times as fast; far out it hardly moves."""
    for x in (0.5, -1.25, 0.0, 4.0):
        number, slope, call = bent(exercise, x, "tanh")
        leaf = torch.tensor(x, dtype=torch.float64, requires_grad=True)
        end = leaf.tanh()
        end.backward()
        close(number, end.item(), "This is the number itself.", call=f"({call}).number")
        wrong = {
            "The square of x was taken off, where the square of tanh x should be.": 1 - x * x,
            "tanh x was taken off, and its square should be.": 1 - math.tanh(x),
            "This is the result, and not its slope.": math.tanh(x),
        }
        close(
            slope,
            leaf.grad.item(),
            f"If {x} grows by a little, how much does its tanh grow?",
            suspects=wrong,
            call=f"the slope of {call}",
        )


def test_relu(exercise):
    """Relu lets what is above 0 through, with a slope of 1; the rest is 0, with a slope of 0."""
    for x in (1.5, 0.25, -2.0, 0.0):
        number, slope, call = bent(exercise, x, "relu")
        close(number, max(x, 0.0), "What is below 0 is cut off.", call=f"({call}).number")
        wrong = {}
        if x == 0:
            wrong["At 0 the slope is 0 here: a neuron at rest is not paid for."] = 1.0
        elif x < 0:
            wrong["A negative number was cut off, and the slope is 1 still."] = 1.0
        else:
            wrong["This is the number that came through, and not the slope."] = x
        close(
            slope,
            1.0 if x > 0 else 0.0,
            "The slope of relu.",
            suspects=wrong,
            call=f"slope, {call}",
        )


def test_diamonds(exercise):
    """A value pays after everybody who pays it: in diamonds, and where a short way meets a long."""
    a = exercise.Value(3.0)
    b, c = a * a, a + a
    end = b * c
    end.backward()
    judge(
        [a, b, c, end],
        [54.0, 6.0, 9.0, 1.0],
        "a, b, c and f, where b = a·a, c = a + a and f = b·c.",
        {NO_START: [0.0] * 4, NOT_PAID: [0.0, 6.0, 9.0, 1.0]},
    )
    for far in (False, True):
        a = exercise.Value(2.0)
        b = a * a
        c = b * 3.0
        d = c + b if far else b + c
        end = d * b if far else b * d
        tail = "c + b, f = d·b" if far else "b + c, f = b·d"
        end.backward()
        # f = a² · (a² + 3a²) = 4 a⁴: 16 a³ for a, 8 b for b
        judge(
            [a, b, c, d],
            [128.0, 32.0, 4.0, 4.0],
            f"a, b, c, d, where b = a·a, c = 3b, d = {tail}.",
            {
                OUT_OF_TURN: [64.0, 32.0, 4.0, 4.0],
                NO_START: [0.0] * 4,
            },
        )


def judge(values, truth, of, suspects):
    """Compare grads, and let any value that was not fully paid when it paid be named."""
    got = [vars(each).get("grad") for each in values]
    short = [
        value
        for value, good in zip(values[1:], truth[1:], strict=True)
        if isinstance(value.grad, (int, float)) and abs(value.grad - good) > 1e-9
    ]
    plain = all(isinstance(each, (int, float)) for each in got)
    expect(
        not plain or short or got[0] == truth[0] or not (0 < abs(got[0]) < abs(truth[0])),
        OUT_OF_TURN,
        call=f"grads of {of}",
        expected=str(truth),
        got=str(got),
    )
    close(got, truth, "These are the grads.", suspects=suspects, call=f"grads of {of}")


def test_once_more(exercise):
    """Going back twice gives the same grads as once, also if another answer came before."""
    a, b = exercise.Value(2.0), exercise.Value(-5.0)
    m = a * b
    end = m * m
    for _ in range(2):
        end.backward()
        close(
            [a.grad, b.grad, m.grad],
            [100.0, -40.0, -20.0],
            "a, b and m, where f = m·m and m = a·b.",
            suspects={
                "The grads of the first time are still in there.": [300.0, -120.0, -40.0],
            },
            call="grads, after f.backward()",
        )
    m.backward()
    close([a.grad, b.grad, m.grad], [-5.0, 2.0, 1.0], "Now m is the answer.", call="m.backward()")
    alone = exercise.Value(7.0)
    alone.backward()
    close(alone.grad, 1.0, "It moves as fast as itself.", call="Value(7.0).backward()")


def test_doublings(exercise):
    """The way back takes as long as the way there, not as long as all the paths together."""

    def chain(k):
        first = last = exercise.Value(1.5)
        for _ in range(k):
            last = last + last
        return first, last

    short, _ = lines(exercise, chain, 4)
    long, first = lines(exercise, chain, 10)
    expect(
        long <= 8 * short,
        "Every path was walked by itself. With 16 doublings there are 65,536 of them.",
        call="backward() after 4 doublings, and after 10",
        expected="about 2.5 times as many lines run",
        got=f"{short} lines, then {long}",
    )
    close(first.grad, 1024.0, "Ten doublings.", call="the grad of the first value")
    first = last = exercise.Value(0.5)
    for k in range(199):
        last = last + 0.25 if k % 2 else last * 1.0
    last.backward()
    close(first.grad, 1.0, "A chain of 199 steps.", call="the grad at its beginning")


def lines(exercise, chain, k):
    first, last = chain(k)
    return lines_run(exercise, last.backward), first


def grow(values, choices, tanh, relu):
    """Return what a random program gives: each step takes any two results before it."""
    line = list(values)
    for i, j, what in choices:
        a, b = line[i], line[j]
        line.append(
            [
                lambda a=a, b=b: a + b,
                lambda a=a, b=b: a * b,
                lambda a=a: tanh(a),
                lambda a=a, b=b: relu(a - b),
                lambda a=a, b=b: 0.5 * a**2 + b,
            ][what]()
        )
    return line


def sure(exercise, got):
    instance_of(got, exercise.Value, "tanh and relu give new Values.")
    return got


def test_like_pytorch(exercise):
    """In random programs with bends and shared values, all grads are those of PyTorch."""

    def law(numbers, choices):
        mine = grow(
            [exercise.Value(x) for x in numbers],
            choices,
            lambda v: sure(exercise, v.tanh()),
            lambda v: sure(exercise, v.relu()),
        )
        leaves = [torch.tensor(x, dtype=torch.float64, requires_grad=True) for x in numbers]
        theirs = grow(leaves, choices, torch.tanh, torch.relu)
        end = 0.0 * mine[0] + mine[-1] * mine[-1]
        end.backward()
        (theirs[-1] * theirs[-1]).backward()
        close(mine[-1].number, theirs[-1].item(), "The number itself.", call="a random program")
        close(
            [each.grad for each in mine[: len(numbers)]],
            [0.0 if each.grad is None else each.grad.item() for each in leaves],
            "PyTorch has other grads for this program.",
            call=f"a program of {len(choices)} steps",
        )

    def draw(rng):
        n, k = int(rng.integers(2, 5)), int(rng.integers(3, 9))
        numbers = [round(float(x), 2) for x in rng.uniform(-1.5, 1.5, size=n)]
        choices = [
            (int(rng.integers(n + t)), int(rng.integers(max(0, n + t - 3), n + t)), int(what))
            for t, what in enumerate(rng.integers(5, size=k))
        ]
        return numbers, choices

    always(law, draw, runs=20)


def show(exercise):
    """Draw a neuron that uses one input twice, with the grads on it."""
    x, w, v = exercise.Value(0.5), exercise.Value(-2.0), exercise.Value(1.0)
    m = w * x
    k = v * x
    s = m + k
    y = s.tanh()
    y.backward()
    named = {"x": x, "w": w, "v": v, "w * x": m, "v * x": k, "sum": s, "tanh": y}
    label = {id(each): name for name, each in named.items()}
    nodes = [
        Node(name, f"{name} {each.number:.3g}, grad {each.grad:.3g}")
        for name, each in named.items()
    ]
    edges = {
        (label[id(part)], label[id(each)]) for each in named.values() for part, _ in each.inputs
    }
    rows = []
    for name, leaf in (("x", 0), ("w", 1), ("v", 2)):
        at = [0.5, -2.0, 1.0]
        at[leaf] += 1e-5
        moved = math.tanh(at[1] * at[0] + at[2] * at[0])
        rows.append([name, named[name].grad, (moved - y.number) / 1e-5])
    return (
        Graph(
            nodes,
            sorted(edges),
            title="One neuron, after the way back",
            note="x feeds two products, and its grad is what both of them paid.",
        ),
        Table(rows, columns=["", "grad", "measured"], digits=4, title="Move one by 0.00001"),
    )
