"""Checks for gradients by hand and by backward.

By hand is judged by measured slopes; autograd by formulas worked out in NumPy.
"""

import contextlib

import numpy as np
import torch

from mlx_exercises.checking import close, expect, forbidden, gradient, instance_of, shape, unchanged
from mlx_exercises.figures import Lines, Table

PILED_UP = "Each gradient has those before it added in. What does backward do with an old .grad?"
ONE_TENSOR = "All places of the list hold one and the same tensor, and it went on changing."
OTHER_LOSS = "These are slopes of neuron_loss. Another loss was handed in."
PART_SIZES = "Each batch counts the same here, large or small. The mean runs over the rows."


def test_one_row_by_hand(exercise):
    """The row (1, 2) with y = 1 and w = (0.5, -0.25) has the gradient (-2, -4)."""
    X, y, w = (number([[1.0, 2.0]]), number([1.0]), number([0.5, -0.25]))
    with unchanged(X, y, w), no_autograd(exercise):
        found = exercise.by_hand(X, y, w)
    close(
        found,
        number([-2.0, -4.0]),
        "2 · (p - y) · (1 - p²) · x, with p = 0.",
        suspects={
            "The 2 of the square is missing.": [-1.0, -2.0],
            "The signs are turned round. Is it p - y, or y - p?": [2.0, 4.0],
            "This is 0: p² stands where 1 - p² is meant.": [0.0, 0.0],
        },
    )


def test_by_hand(exercise):
    """By hand agrees with the measured slope in every coordinate, for any number of rows."""
    for n, d in ((5, 3), (1, 4), (3, 1), (4, 4)):
        X, y, w = draw(n, d, n)
        p = torch.tanh(X @ w)
        r = p - y
        with unchanged(X, y, w), no_autograd(exercise):
            found = exercise.by_hand(X, y, w)
        instance_of(found, torch.Tensor)
        shape(found, (d,))
        wrong = {
            "The slope of tanh is missing: only the square was walked back.": 2 * X.T @ r / n,
            "p² stands where 1 - p² is meant.": 2 * X.T @ (r * p**2) / n,
            "The slope of tanh was taken at x·w. Its formula wants p.": (
                2 * X.T @ (r * (1 - (X @ w) ** 2)) / n
            ),
            "It is 1 - p that stands there. The slope of tanh is 1 - p².": (
                2 * X.T @ (r * (1 - p)) / n
            ),
            "These are sums over the rows. The loss is a mean.": 2 * X.T @ (r * (1 - p**2)),
            "The sum was divided by the number of measurements, d, and not by the rows.": (
                2 * X.T @ (r * (1 - p**2)) / d
            ),
        }
        gradient(
            lambda v, X=X, y=y: float(((np.tanh(X.numpy() @ v) - y.numpy()) ** 2).mean()),
            w.numpy(),
            found,
            f"{n} rows of {d} measurements: the slope of the loss says otherwise.",
            names=[f"w[{j}]" for j in range(d)],
            suspects=wrong,
        )


def test_one_by_one(exercise):
    """Every batch gets its own gradient, whatever came before it and whatever the loss is."""
    for loss, truth in LOSSES:
        for sizes, d in (((2, 3, 1), 2), ((4,), 3), ((), 2)):
            batches, w = draw_batches(sizes, d)
            expected = [truth(X, y, w) for X, y in batches]
            sums = [sum(expected[: k + 1]) for k in range(len(expected))]
            wrong = {
                PILED_UP: sums,
                f"{ONE_TENSOR} The gradients were added up in it.": sums[-1:] * len(sizes),
                f"{ONE_TENSOR} What does zero_ do to it?": expected[-1:] * len(sizes),
                "These are all 0: they were cleared after they had been handed over.": [
                    torch.zeros_like(w) for _ in sizes
                ],
            }
            if loss is not neuron:
                wrong[OTHER_LOSS] = [neuron_slope(X, y, w) for X, y in batches]
            with unchanged(batches, w):
                found = exercise.one_by_one(loss, batches, w)
            close(
                found,
                expected,
                f"{len(sizes)} batches, and one gradient for each of them.",
                suspects=wrong,
                call=spoken("one_by_one", loss, sizes),
            )
            left_alone(w)


def test_all_together(exercise):
    """The pieces of unequal size add up to the gradient of the mean over all their rows."""
    for loss, truth in LOSSES:
        for sizes, d in (((2, 1), 2), ((1, 4, 2), 3), ((3,), 2)):
            batches, w = draw_batches(sizes, d)
            each = [truth(X, y, w) for X, y in batches]
            rows = torch.cat([X for X, _ in batches]), torch.cat([y for _, y in batches])
            wrong = {
                PART_SIZES: sum(each) / len(sizes),
                "The gradients were added up as they are. By what is each batch multiplied?": (
                    sum(each)
                ),
                "Each batch was multiplied by its rows. Something is still to be divided.": sum(
                    size * part for size, part in zip(sizes, each, strict=True)
                ),
                "This is the last batch alone. What became of the others?": (
                    each[-1] * (sizes[-1] / sum(sizes))
                ),
                "This is the gradient of the last batch. What became of the others?": each[-1],
            }
            if loss is not neuron:
                wrong[OTHER_LOSS] = neuron_slope(*rows, w)
            with unchanged(batches, w):
                found = exercise.all_together(loss, batches, w)
            close(
                found,
                truth(*rows, w),
                f"Batches of {', '.join(map(str, sizes))} rows, as if they were one.",
                suspects=wrong,
                call=spoken("all_together", loss, sizes),
            )
            left_alone(w)


def test_called_twice(exercise):
    """Asked a second time, both give the same again: nothing is left over from the first."""
    batches, w = draw_batches((2, 3), 2)
    loss, truth = LOSSES[0]
    whole = truth(torch.cat([X for X, _ in batches]), torch.cat([y for _, y in batches]), w)
    for _ in range(2):
        close(
            exercise.one_by_one(loss, batches, w),
            [truth(X, y, w) for X, y in batches],
            "The same question, and another answer: slopes of an earlier call are in it.",
            call="one_by_one(…), asked again",
        )
        close(
            exercise.all_together(loss, batches, w),
            whole,
            "The same question, and another answer: slopes of an earlier call are in it.",
            call="all_together(…), asked again",
        )


@contextlib.contextmanager
def no_autograd(exercise):
    """Refuse autograd in what is to be written by hand."""
    said = "Autograd was called here. This one is to come from the formula."
    with (
        forbidden(torch.Tensor, "backward", message=said, subject=exercise),
        forbidden(torch.autograd, "grad", "backward", message=said, subject=exercise),
        forbidden(torch.func, "grad", message=said, subject=exercise),
    ):
        yield


def left_alone(w):
    """Assert that nobody watches the tensor that was handed in."""
    expect(
        not w.requires_grad,
        "The w that was handed in is watched now: whoever uses it next finds old slopes in it.",
    )


def number(values):
    """Return a tensor of float64."""
    return torch.tensor(values, dtype=torch.float64)


def draw(n, d, seed):
    """Return n rows of d measurements, answers of -1 and 1, and a w."""
    rng = np.random.default_rng(seed)
    X, w = rng.normal(size=(n, d)), rng.uniform(0.3, 0.9, d) * rng.choice([-1.0, 1.0], d)
    return number(X), number(rng.choice([-1.0, 1.0], n)), number(w)


def draw_batches(sizes, d):
    """Return one batch of each size, with d measurements, and a w for all."""
    drawn = [draw(size, d, 10 * at + d) for at, size in enumerate(sizes)]
    return [(X, y) for X, y, _ in drawn], draw(1, d, 5)[2]


def neuron(X, y, w):
    """Return the mean of (tanh(X w) - y)²."""
    return ((torch.tanh(X @ w) - y) ** 2).mean()


def neuron_slope(X, y, w):
    """Return its gradient, row by row."""
    found = np.zeros(len(w))
    for x, answer in zip(X.numpy(), y.numpy(), strict=True):
        p = np.tanh(x @ w.detach().numpy())
        found += 2 * (p - answer) * (1 - p * p) * x / len(y)
    return number(found)


def line(X, y, w):
    """Return another loss, that of a straight line."""
    return ((X @ w - y) ** 2).mean()


def line_slope(X, y, w):
    """Return its gradient."""
    return number(2 * X.numpy().T @ (X.numpy() @ w.detach().numpy() - y.numpy()) / len(y))


LOSSES = ((neuron, neuron_slope), (line, line_slope))


def spoken(name, loss, sizes):
    """Say a call whose arguments nobody could read."""
    rows = ", ".join(map(str, sizes)) or "no"
    return f"{name}({loss.__name__}, batches of {rows} rows, w)"


def show(exercise):
    """Lay both columns side by side, and let the neuron learn by the formula."""
    X, y, names = exercise.gentoos()
    w = number([0.2, -0.1, 0.3, 0.0])
    batches = list(zip(X.split(150), y.split(150), strict=True))
    hand = exercise.by_hand(X, y, w).tolist()
    auto = exercise.all_together(exercise.neuron_loss, batches, w).tolist()
    words = [name.rsplit("_", 1)[0].replace("_", " ") for name in names]
    losses, rows = [], [list(row) for row in zip(words, hand, auto, strict=True)]
    for _ in range(60):
        losses.append(exercise.neuron_loss(X, y, w).item())
        w = w - 0.2 * exercise.by_hand(X, y, w)
    right = (torch.sign(X @ w) == y).double().mean().item()
    gap = max(abs(a - b) for a, b in zip(hand, auto, strict=True))
    return (
        Table(
            rows,
            columns=["measurement", "by hand", "by backward, in 3 pieces"],
            digits=6,
            title="The slope of the loss along each weight, for 342 penguins",
            note=f"The largest difference is {gap:.0e}: rounding.",
        ),
        Lines(
            {"loss": losses},
            title="60 steps down that slope: is it a Gentoo?",
            x_label="step",
            y_label="mean squared error",
            note=f"Then the sign of x·w is right for {right:.3f} of the penguins.",
        ),
    )
