"""Checks for heads and positions: against loops over every entry, and PyTorch's attention."""

import math

import numpy as np
import torch
from torch import nn

from mlx_exercises.checking import (
    close,
    expect,
    instance_of,
    lines_run,
    shape,
    unchanged,
    vectorized,
)
from mlx_exercises.figures import HeatMap, Lines

LOOP = "The numbers are right, but larger tables ran more lines of your file: that is a loop."
# b, t, h, k: all different, then sizes that can be taken for each other, then ones.
SIZES = ((2, 3, 4, 5), (1, 2, 2, 2), (3, 3, 3, 2), (2, 4, 4, 3), (2, 5, 1, 3), (1, 1, 3, 2))


def drawn(*sizes):
    """Return random numbers of one digit after the point."""
    return np.random.default_rng(sizes).integers(-99, 99, size=sizes) / 10


def judge(got, right, message, wrong, tolerance=1e-9):
    """Compare; leave out mistakes that make no difference here, or have another shape."""
    shape(got, right.shape, message)
    close(
        got,
        right,
        message,
        suspects=wrong,
        tolerance=tolerance,
    )
    instance_of(got, np.ndarray, "The numbers are right. The table should be an array, though.")


def no_loop(exercise, make_call):
    """Refuse a function that runs more lines for 40 things than for 4."""
    if lines_run(exercise, make_call(40)) > lines_run(exercise, make_call(4)):
        vectorized(exercise, make_call, (4, 40), LOOP)


def test_split(exercise):
    """1 of 3: each head gets its k neighbours of every time."""
    header = [(np.arange(1, 9).reshape(1, 2, 4) * 1.0, 2)]
    for X, h in [(drawn(b, t, h * k), h) for b, t, h, k in SIZES] + header:
        b, t, d = X.shape
        k = d // h
        right = np.array(
            [[[[X[n, s, i * k + j] for j in range(k)] for s in range(t)] for i in range(h)]
             for n in range(b)]
        )  # fmt: skip
        wrong = {
            "The line of numbers was cut anew, so that a head has one time and not another. "
            "Which axes should change places?": X.reshape(b, h, t, k),
            "Each head got every h-th number. It should get neighbours.": (
                X.reshape(b, t, k, h).transpose(0, 3, 1, 2)
            ),
            "The heads come in a wrong order.": right[:, ::-1],
        }
        with unchanged(X):
            got = exercise.split_heads(X, h)
        expect(
            t == h or not isinstance(got, np.ndarray) or got.shape != (b, t, h, k),
            "Cut, but time and head have not changed places.",
            expected=f"shape {(b, h, t, k)}",
            got=f"shape {(b, t, h, k)}",
        )
        judge(got, right, f"X is {X.shape}, and there are {h} heads of {k}.", wrong)
    no_loop(exercise, lambda n: lambda: exercise.split_heads(drawn(2, n, 6), 3))
    no_loop(exercise, lambda n: lambda: exercise.split_heads(drawn(2, 3, 2 * n), n))
    no_loop(exercise, lambda n: lambda: exercise.split_heads(drawn(n, 3, 4), 2))


def test_join(exercise):
    """2 of 3: the heads' numbers come to lie side by side again, time by time."""
    for b, t, h, k in SIZES:
        heads = drawn(b, h, t, k)
        right = np.array(
            [[[heads[n, i, s, j] for i in range(h) for j in range(k)] for s in range(t)]
             for n in range(b)]
        )  # fmt: skip
        wrong = {
            "The line of numbers was cut anew, so that a time has the numbers of others. "
            "Which axes should change places first?": heads.reshape(b, t, h * k),
            "The heads are woven: first number of each, second of each. "
            "A head's numbers should stay together.": (
                heads.transpose(0, 2, 3, 1).reshape(b, t, h * k)
            ),
        }
        with unchanged(heads):
            got = exercise.join_heads(heads)
        judge(got, right, f"The heads are {heads.shape}.", wrong)
    no_loop(exercise, lambda n: lambda: exercise.join_heads(drawn(2, 3, n, 2)))
    no_loop(exercise, lambda n: lambda: exercise.join_heads(drawn(2, n, 3, 2)))
    no_loop(exercise, lambda n: lambda: exercise.join_heads(drawn(n, 2, 3, 2)))


def test_like_pytorch(exercise):
    """With your heads, attention gives what PyTorch's nn.MultiheadAttention gives."""
    for seed, (b, t, h, k) in enumerate(((2, 3, 4, 5), (3, 4, 4, 2), (1, 5, 2, 3))):
        torch.manual_seed(seed)
        d = h * k
        layer = nn.MultiheadAttention(d, h, bias=False, batch_first=True, dtype=torch.float64)
        X = drawn(b, t, d) / 5
        with torch.no_grad():
            right = layer(*(torch.tensor(X),) * 3)[0].numpy()
            inner = layer.in_proj_weight.numpy().reshape(3, d, d)
            outer = layer.out_proj.weight.numpy()
        parts = []
        for W in inner:
            part = exercise.split_heads(X @ W.T, h)
            shape(part, (b, h, t, k), f"Queries of {X.shape}, {h} heads.")
            parts.append(np.asarray(part, dtype=float))
        Q, K, V = parts
        powers = np.exp(Q @ K.swapaxes(2, 3) / np.sqrt(k))
        heard = powers / powers.sum(axis=-1, keepdims=True) @ V
        joined = exercise.join_heads(heard)
        shape(joined, (b, t, d), f"Heads of {heard.shape}.")
        close(
            np.asarray(joined, dtype=float) @ outer.T,
            right,
            "PyTorch's output is another one. Which of the two, split or join, is off?",
            tolerance=1e-8,
            call=f"attention with {h} heads, X {X.shape}, made with your split and join",
        )


def slow(t, d, *, base=10000.0, start=0, step=2):
    """Return the table, entry by entry; `step` is the 2 of the exponent."""
    table = np.zeros((t, d))
    for s in range(t):
        for i in range(d // 2):
            angle = (s + start) / base ** (step * i / d)
            table[s, 2 * i], table[s, 2 * i + 1] = math.sin(angle), math.cos(angle)
    return table


def test_positions(exercise):
    """3 of 3: sines in even columns, cosines in odd ones, each pair slower than the one before."""
    for t, d in ((2, 4), (7, 6), (4, 4), (50, 16), (1, 8), (3, 2)):
        right = slow(t, d)
        own = np.zeros((t, d))
        for j in range(d):
            angles = np.arange(t) / 10000 ** (j / d)
            own[:, j] = np.cos(angles) if j % 2 else np.sin(angles)
        fast = np.arange(t)[:, None] * 10000 ** (np.arange(0, d, 2) / d)
        wrong = {
            "All sines come first, then all cosines. They should alternate.": (
                np.concatenate([right[:, 0::2], right[:, 1::2]], axis=1)
            ),
            "Sines and cosines have changed places.": (
                right.reshape(t, d // 2, 2)[:, :, ::-1].reshape(t, d)
            ),
            "Times are counted from 0 on, and not from 1.": slow(t, d, start=1),
            "The exponents are half of what they should be: i / d, and not 2i / d.": (
                slow(t, d, step=1)
            ),
            "The exponents are twice what they should be. 2i is the number of the column itself.": (
                slow(t, d, step=4)
            ),
            "Each cosine is slower than its sine. The two of a pair have the same angle.": own,
            "Later pairs are faster here. They should be slower.": (
                np.stack([np.sin(fast), np.cos(fast)], axis=2).reshape(t, d)
            ),
        }
        judge(exercise.positions(t, d), right, f"{t} times of {d} numbers.", wrong, 1e-8)
    no_loop(exercise, lambda n: lambda: exercise.positions(n, 6))
    no_loop(exercise, lambda n: lambda: exercise.positions(5, 2 * n))


def test_distance(exercise):
    """How alike two positions are depends on how far apart they are, and on nothing else."""
    table = exercise.positions(30, 12)
    shape(table, (30, 12), "There are 30 times of 12 numbers.")
    P = np.asarray(table, dtype=float)
    alike = P @ P.T
    for gap in (0, 1, 4, 11):
        products = alike.diagonal(gap)
        close(
            products,
            np.full(len(products), sum(math.cos(gap / 10000 ** (2 * i / 12)) for i in range(6))),
            f"These are the dot products of all positions that are {gap} apart.",
            tolerance=1e-8,
            call=f"dot products of positions(30, 12) at a distance of {gap}",
        )


def show(exercise):
    """Draw the map of positions, and how alike they are."""
    P = exercise.positions(48, 32)
    alike = P @ P.T
    return (
        HeatMap(
            P,
            [str(s) for s in range(48)],
            [str(j) for j in range(32)],
            x_label="column",
            y_label="time",
            centre=0,
            numbers=False,
            title="48 times, 16 clocks",
            note="Clocks on the left go fast, clocks on the right hardly move.",
        ),
        Lines(
            {"dot product with time 24": alike[24]},
            x_label="time",
            y_label="dot product",
            marks={"time 24": 24},
            title="Who is near?",
            note="Highest at 24 itself, d / 2 = 16, and the same to the left and to the right.",
        ),
    )
