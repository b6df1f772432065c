"""Checks for the number that remembers: two rules by hand, then PyTorch on random programs."""

import torch

from mlx_exercises.checking import always, close, expect, instance_of
from mlx_exercises.figures import Graph, Node, Table


def made(got, exercise, call, what):
    """Return a result that is sure to be a Value."""
    expect(
        not isinstance(got, (int, float)) or isinstance(got, bool),
        f"The {what} is a plain number, and has forgotten what it was made of.",
        call=call,
        expected="a Value",
        got=repr(got),
    )
    instance_of(got, exercise.Value, f"The {what} of two values should be a new Value.")
    return got


def pairs(value, call):
    """Return the inputs of a value as two lists, values and slopes."""
    found = vars(value).get("inputs")
    instance_of(found, (tuple, list), f"`inputs` should be a tuple of pairs, after {call}.")
    for pair in found:
        expect(
            type(pair) in (tuple, list) and len(pair) == 2,
            "Each of the inputs should be a pair: a value, and a slope.",
            call=f"({call}).inputs",
            got=type(pair).__name__,
        )
    return [pair[0] for pair in found], [pair[1] for pair in found]


def judge_rule(exercise, got, numbers, parts, slopes, call, what, suspects):
    """Judge number, inputs and slopes of a sum or product of two values."""
    value = made(got, exercise, call, what)
    close(value.number, numbers, f"The {what} of the two numbers.", call=f"({call}).number")
    values, found = pairs(value, call)
    expect(
        len(found) != 1 or parts[0] is not parts[1],
        "This value was used twice, and there should be a pair for each use.",
        call=f"({call}).inputs",
        expected="two pairs",
        got="one pair",
    )
    expect(
        len(values) == 2 and {id(each) for each in values} == {id(each) for each in parts},
        f"The {what} should remember the two values themselves that it was made of.",
        call=f"({call}).inputs",
        expected="two pairs, with those two values",
        got=f"{len(values)} pairs",
    )
    if values[0] is not parts[0]:
        found = found[::-1]
    close(found, slopes, f"The slopes of a {what}.", suspects=suspects, call=f"slopes of {call}")
    close(value.grad, 0.0, "Nobody has paid this value yet.", call=f"({call}).grad")
    close(
        [each.grad for each in parts],
        [0.0, 0.0],
        "Nothing is paid while the numbers are worked out.",
        call=f"grads after {call}",
    )


def test_sum(exercise):
    """A sum is a new value, and moves just as fast as each of its two parts."""
    for x, y in ((2.0, 3.0), (-1.5, 0.25), (7, -4)):
        a, b = exercise.Value(x), exercise.Value(y)
        call = f"Value({x}) + Value({y})"
        judge_rule(
            exercise,
            a + b,
            x + y,
            (a, b),
            [1.0, 1.0],
            call,
            "sum",
            {
                "These are the slopes of a product. "
                "A sum moves just as fast as each of its parts.": [y, x],
                "These are the numbers. How fast does the sum move, if one of them does?": [x, y],
            },
        )
    a = exercise.Value(1.5)
    judge_rule(exercise, a + a, 3.0, (a, a), [1.0, 1.0], "a + a", "sum", {})


def test_product(exercise):
    """A product moves as fast as the other number says: 2 · 3 moves 3 times as fast as the 2."""
    for x, y in ((2.0, 3.0), (-1.5, 0.25), (0.0, -4.0)):
        a, b = exercise.Value(x), exercise.Value(y)
        judge_rule(
            exercise,
            a * b,
            x * y,
            (a, b),
            [y, x],
            f"Value({x}) * Value({y})",
            "product",
            {
                "The two slopes have changed places. "
                "If a = 2 grows by 0.1, how much does 2 · 3 grow?": [x, y],
                "These are the slopes of a sum.": [1.0, 1.0],
                "The whole product is no slope. What is left, if one number is moved by 1?": [
                    x * y,
                    x * y,
                ],
            },
        )
    a = exercise.Value(1.5)
    judge_rule(exercise, a * a, 2.25, (a, a), [1.5, 1.5], "a * a", "product", {})


def test_pay(exercise):
    """Each input is paid grad times slope, on top of what it has; nothing else changes."""
    for grad, slopes, had in ((5.0, (3.0, -2.0), (0.0, 0.0)), (-0.5, (4.0, 0.0), (7.0, 0.25))):
        a, b = exercise.Value(2.0), exercise.Value(9.0)
        a.grad, b.grad = had
        end = exercise.Value(1.0, ((a, slopes[0]), (b, slopes[1])))
        end.grad = grad
        end.pay()
        close(
            [a.grad, b.grad],
            [h + grad * s for h, s in zip(had, slopes, strict=True)],
            f"The inputs had the grads {had[0]} and {had[1]} before.",
            suspects={
                "The slope alone was paid. How much does the answer care about this value?": [
                    h + s for h, s in zip(had, slopes, strict=True)
                ],
                "The grad alone was paid, whatever the slope.": [h + grad for h in had],
                "Nothing was paid.": list(had) if had != (0.0, 0.0) else [0.0, 0.0],
                "The payment was multiplied by the input's number. The slope is all it takes.": [
                    had[0] + grad * slopes[0] * 2.0,
                    had[1] + grad * slopes[1] * 9.0,
                ],
                **(
                    {"What the inputs had been paid before is gone.": [grad * s for s in slopes]}
                    if any(had)
                    else {}
                ),
            },
            call=f"pay() with a grad of {grad} and slopes of {slopes[0]} and {slopes[1]}",
        )
        close(end.grad, grad, "The grad of a value that pays stays as it is.", call="its own grad")
        close([a.number, b.number], [2.0, 9.0], "Numbers never change.", call="its inputs")


def test_used_twice(exercise):
    """A value that is used twice is paid for both uses, in one step or in two."""
    a = exercise.Value(3.0)
    end = exercise.Value(9.0, ((a, 3.0), (a, 3.0)))
    end.grad = 5.0
    end.pay()
    close(
        a.grad,
        30.0,
        "3 · 3 has two pairs with the same value. Each is worth 5 · 3.",
        suspects={
            "A value that is used twice is paid twice. "
            "Here the second payment replaced the first.": 15.0
        },
        call="the grad of a, after (a * a).pay() with a grad of 5",
    )
    exercise.Value(0.0).pay()  # made of nothing: nobody to pay


def program(values, choices):
    """Return all the results of random sums and products, each made of any two before it."""
    line = list(values)
    for i, j, plus in choices:
        line.append(line[i] + line[j] if plus else line[i] * line[j])
    return line


def test_like_pytorch(exercise):
    """In random programs of sums and products, the grads are those of PyTorch."""

    def law(numbers, choices):
        mine = [exercise.Value(x) for x in numbers]
        line = mine
        for i, j, plus in choices:
            got = line[i] + line[j] if plus else line[i] * line[j]
            line = [*line, made(got, exercise, "a + b" if plus else "a * b", "result")]
        line[-1].grad = 1.0
        for value in line[::-1]:
            value.pay()
        theirs = [torch.tensor(x, dtype=torch.float64, requires_grad=True) for x in numbers]
        end = program(theirs, choices)[-1]
        end.backward()
        close(line[-1].number, end.item(), "The answer of a random program.", call="the answer")
        grads = [0.0 if each.grad is None else each.grad.item() for each in theirs]
        close(
            [each.grad for each in mine],
            grads,
            "PyTorch has other grads for this program.",
            call=spell(choices, len(numbers)),
        )

    def draw(rng):
        n, k = int(rng.integers(2, 4)), int(rng.integers(2, 6))
        numbers = [round(float(x), 2) for x in rng.uniform(-2, 2, size=n)]
        choices = [
            (int(rng.integers(n + t)), n + t - 1 if t else 0, bool(rng.integers(2)))
            for t in range(k)
        ]
        return numbers, choices

    always(law, draw, runs=25)


def spell(choices, n):
    """Return a random program as a text such as v2 = v0 * v1, v3 = v2 + v0."""
    lines = [
        f"v{n + t} = v{i} {'+' if plus else '*'} v{j}" for t, (i, j, plus) in enumerate(choices)
    ]
    return f"grads of v0 … v{n - 1} for {', '.join(lines)}"


def show(exercise):
    """Draw the example as a graph, with what was paid along each of its edges."""
    a, b = exercise.Value(2.0), exercise.Value(3.0)
    m = a * b
    f = m + a
    f.grad = 1.0
    names = {id(a): "a", id(b): "b", id(m): "m = a * b", id(f): "f = m + a"}
    edges, rows = [], []
    for value in (f, m):
        value.pay()
        for part, slope in value.inputs:
            edges.append((names[id(part)], names[id(value)], f"{value.grad * slope:+g}"))
    nodes = [
        Node(names[id(v)], f"{names[id(v)]} = {v.number:g}, grad {v.grad:g}") for v in (a, b, m, f)
    ]
    for name, da, db in (("a", 0.01, 0.0), ("b", 0.0, 0.01)):
        x, y = 2.0 + da, 3.0 + db
        rows.append([f"{name} + 0.01", x * y + x, (x * y + x - 8.0) / 0.01])
    return (
        Graph(
            nodes,
            edges,
            title="What each number was made of, and what was paid back",
            note="a was used twice, and its grad of 4 is the sum of two payments, 1 and 3.",
        ),
        Table(
            rows,
            columns=["moved", "f", "moved by, per unit"],
            title="Measured: move one number by 0.01",
            digits=5,
        ),
    )
