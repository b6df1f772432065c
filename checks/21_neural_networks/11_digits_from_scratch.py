"""Checks for the network of digits: sizes, shares, measured slopes, steps in PyTorch, digits."""

import numpy as np
import torch

from mlx_exercises import data
from mlx_exercises.checking import (
    close,
    expect,
    gradient,
    instance_of,
    no_warnings,
    shape,
    unchanged,
)
from mlx_exercises.figures import HeatMap, Image, Panels

NAMES = ("W1", "b1", "W2", "b2")
FLOOR = 0.9  # of new digits after 8 epochs; the reference: 0.964, in 60 splits 0.933 and more


def net_of(d, h, c, seed):
    rng = np.random.default_rng(seed)
    shapes = {"W1": (d, h), "b1": (h,), "W2": (h, c), "b2": (c,)}
    return {name: rng.normal(size=each) for name, each in shapes.items()}


def right_shares(net, X, *, bend=True):
    hidden = X @ net["W1"] + net["b1"]
    Z = torch.tensor((np.maximum(hidden, 0) if bend else hidden) @ net["W2"] + net["b2"])
    return torch.softmax(Z, dim=1).numpy()


def right_loss(net, X, y):
    P = right_shares(net, X)
    return float(-np.mean([np.log(row[k]) for row, k in zip(P, y, strict=True)]))


def right_slopes(net, X, y):
    """Return the slopes that PyTorch works out."""
    parts = {name: torch.tensor(each, requires_grad=True) for name, each in net.items()}
    hidden = torch.relu(torch.tensor(X) @ parts["W1"] + parts["b1"])
    Z = hidden @ parts["W2"] + parts["b2"]
    torch.nn.functional.cross_entropy(Z, torch.tensor(y)).backward()
    return {name: each.grad.numpy() for name, each in parts.items()}


def judge_net(net, d, h, c):
    instance_of(net, dict, "The net should be a dict.")
    for name, wanted in zip(NAMES, ((d, h), (h,), (h, c), (c,)), strict=True):
        shape(net.get(name), wanted, f"This is the shape of {name}.")
        close(
            np.isfinite(np.asarray(net[name], dtype=float)).all(), True, f"{name} has no numbers."
        )


def test_start(exercise):
    """A new net is random in the sizes that the text says, and pays about log K at first."""
    for d, h, c in ((300, 60, 10), (90, 100, 30)):
        net = exercise.start(d, h, c, np.random.default_rng(0))
        judge_net(net, d, h, c)
        close(net["b1"], np.zeros(h), "Biases are 0.", call="b1 of a new net")
        close(net["b2"], np.zeros(c), "Biases are 0.", call="b2 of a new net")
        for name, size in (("W1", np.sqrt(2 / d)), ("W2", 0.1 / np.sqrt(h))):
            found = float(np.std(net[name]))
            expect(
                0.9 * size < found < 1.1 * size and abs(np.mean(net[name])) <= 0.2 * size,
                f"The standard deviation of {name} is another one than the text says."
                if not 0.9 * size < found < 1.1 * size
                else f"The mean of {name} should be about 0.",
                call=f"start({d}, {h}, {c}, rng), {name}",
                expected=f"a mean of about 0, a standard deviation of about {size:.4f}",
                got=f"{np.mean(net[name]):.4f} and {found:.4f}",
            )
    nets = [exercise.start(5, 4, 3, np.random.default_rng(seed)) for seed in (1, 2)]
    expect(
        not np.array_equal(nets[0]["W1"], nets[1]["W1"])
        and not np.array_equal(nets[0]["W2"], nets[1]["W2"]),
        "Two generators gave the same weights.",
        call="start(5, 4, 3, rng)",
    )


def test_shares(exercise):
    """The shares of each row are those of PyTorch, and huge scores do no harm."""
    for seed, (n, d, h, c) in enumerate(((4, 3, 6, 5), (2, 5, 4, 3), (1, 2, 3, 2))):
        net = net_of(d, h, c, seed)
        X = np.random.default_rng(seed + 9).normal(size=(n, d))
        hidden = np.maximum(X @ net["W1"] + net["b1"], 0)
        Z = hidden @ net["W2"] + net["b2"]
        with unchanged(X, net):
            found = exercise.shares(net, X)
        close(
            found,
            right_shares(net, X),
            f"{n} rows, {c} classes.",
            suspects={
                "These are the scores. Shares of a row add up to 1.": Z,
                "Without relu, two layers are one: this is a straight line again.": (
                    right_shares(net, X, bend=False)
                ),
                "The biases of the last layer are missing.": right_shares(
                    {**net, "b2": 0 * net["b2"]}, X
                ),
            },
            call=f"shares of {n} rows, {h} hidden units, {c} classes",
        )
    net = {"W1": np.eye(2), "b1": np.zeros(2), "W2": np.eye(2), "b2": np.zeros(2)}
    with no_warnings():
        found = exercise.shares(net, np.array([[2000.0, 0.0], [0.0, 0.0]]))
    close(found, np.array([[1.0, 0.0], [0.5, 0.5]]), "The scores are 2000, 0 and 0, 0.")


def test_slopes(exercise):
    """Every slope, of weights and biases in both layers, is the measured one."""
    for seed, (b, d, h, c) in enumerate(((5, 3, 4, 2), (3, 4, 3, 5))):
        rng = np.random.default_rng(seed)
        net, X = net_of(d, h, c, seed), rng.normal(size=(b, d))
        while np.abs(X @ net["W1"] + net["b1"]).min() < 1e-4:
            X = rng.normal(size=(b, d))
        y = rng.permutation(np.arange(b) % c)
        truth = right_slopes(net, X, y)
        P, Y = right_shares(net, X), np.eye(c)[y]
        dA = (P - Y) @ net["W2"].T / b
        with unchanged(X, y, net):
            found = exercise.slopes(net, X, y)
        gradient(
            lambda at, X=X, y=y: right_loss(at, X, y),
            net,
            found,
            suspects={
                "These are the slopes of the sum over the rows. The loss is their mean.": {
                    name: each * b for name, each in truth.items()
                },
                "Blame went through units that relu had shut.": {
                    **truth,
                    "W1": X.T @ dA,
                    "b1": dA.sum(axis=0),
                },
            },
        )


def trained(net, X, y, orders, rate, beta=0.9):
    """Return a net after steps on known orders of the rows, in float64."""
    net, memory = dict(net), dict.fromkeys(net, 0.0)
    for order in orders:
        for i in range(0, len(y), 32):
            some = order[i : i + 32]
            for name, slope in right_slopes(net, X[some], y[some]).items():
                memory[name] = beta * memory[name] + slope
                net[name] = net[name] - rate * memory[name]
    return net


def test_fit(exercise):
    """Steps have momentum, take each row once an epoch, and leave the net that was given alone."""
    rng = np.random.default_rng(4)
    net = net_of(3, 4, 2, 6)
    for n, epochs in ((20, 3), (1, 2)):  # one batch: the order of its rows does not matter
        X, y = rng.normal(size=(n, 3)), np.arange(n) % 2
        orders = [np.arange(n)] * epochs
        with unchanged(net, X, y):
            found = exercise.fit(net, X, y, epochs, 0.1, np.random.default_rng(0))
        judge_net(found, 3, 4, 2)
        close(
            found,
            trained(net, X, y, orders, 0.1),
            f"{n} rows are one batch, so these are {epochs} steps on all of them.",
            suspects={
                "These are plain steps, without momentum.": trained(
                    net, X, y, orders, 0.1, beta=0.0
                ),
                "The weights are those that came in. Are fewer than 32 rows a batch, too?": net,
                "Only one step was taken.": trained(net, X, y, orders[:1], 0.1),
            },
            tolerance=1e-7,
            call=f"fit(a small net, {n} rows, {epochs} epochs, rate 0.1)",
        )
    for n, said in ((70, "batches of 32, 32 and 6: three"), (64, "two batches of 32: two")):
        X, y = np.tile([[0.5, -1.0, 2.0]], (n, 1)), np.zeros(n, dtype=int)
        close(
            exercise.fit(net, X, y, 2, 0.05, np.random.default_rng(0)),
            trained(net, X, y, [np.arange(n)] * 2, 0.05),
            f"{n} equal rows are {said} steps an epoch.",
            tolerance=1e-7,
            call=f"fit(a small net, {n} equal rows, 2 epochs, rate 0.05)",
        )
    # Each row has a column of its own, so what its weights gained says how it was used.
    net = {"W1": np.zeros((70, 2)), "b1": np.ones(2), "W2": np.eye(2), "b2": np.zeros(2)}
    X, y = np.eye(70), np.zeros(70, dtype=int)
    one = right_slopes(net, X[:1], y[:1])["W1"][0, 0]
    found = exercise.fit(net, X, y, 1, 1e-6, np.random.default_rng(3))
    judge_net(found, 70, 2, 2)
    used = np.sort(np.asarray(found["W1"])[:, 0] / (-1e-6 * one))
    close(
        used,
        np.sort(np.repeat([2.71 / 32, 1.9 / 32, 1 / 6], [32, 32, 6])),
        "Each row should be in one batch, of 32, 32 and 6 rows, and its slope in later steps, too.",
        tolerance=1e-4,
        call="how much each of 70 rows moved the weights, in one epoch",
    )
    net = net_of(3, 4, 2, 6)
    X, y = rng.normal(size=(64, 3)), rng.integers(0, 2, size=64)
    ends = [exercise.fit(net, X, y, 1, 0.1, np.random.default_rng(seed))["W1"] for seed in (1, 2)]
    expect(
        not np.allclose(ends[0], trained(net, X, y, [np.arange(64)], 0.1)["W1"], rtol=1e-9),
        "The rows were taken as they lie.",
        call="fit on 64 rows",
    )
    expect(
        not np.allclose(ends[0], ends[1], rtol=1e-9),
        "Two generators led to the same order of rows.",
        call="fit on 64 rows, with two generators",
        expected="two different orders, and so slightly different weights",
        got="the same weights twice",
    )
    # In two epochs of two batches, a row is in one batch of each: four ways, if the order is new.
    net = {"W1": np.zeros((64, 2)), "b1": np.ones(2), "W2": np.eye(2), "b2": np.zeros(2)}
    X, y = np.eye(64), np.zeros(64, dtype=int)
    found = exercise.fit(net, X, y, 2, 1e-6, np.random.default_rng(3))
    ways = np.asarray(found["W1"])[:, 0] / (-1e-6 * one) * 32
    expect(
        np.ptp([abs(ways - each).min() for each in (5.339, 4.439, 4.61, 3.71)]) < 0.01,
        "Every epoch put the same rows together. Each should draw an order of its own.",
        call="fit on 64 rows, 2 epochs",
    )


def test_surest_errors(exercise):
    """Of five digits the second and the fourth are wrong, and the fourth was the surest."""
    P = np.array(
        [[0.9, 0.1, 0.0], [0.6, 0.3, 0.1], [0.2, 0.2, 0.6], [0.05, 0.2, 0.75], [0.1, 0.7, 0.2]]
    )
    y = np.array([0, 1, 2, 0, 1])
    with unchanged(P, y):
        found = exercise.surest_errors(P, y)
    close(
        found,
        np.array([3, 1]),
        "Rows count from 0.",
        suspects={
            "The least sure errors come first here.": np.array([1, 3]),
            "These are the right ones.": np.array([0, 4, 2]),
        },
    )
    sure = np.array([[0.4, 0.6], [0.1, 0.9], [0.8, 0.2]])
    close(exercise.surest_errors(sure, np.array([0, 0, 1])), np.array([1, 2, 0]), "All wrong.")
    close(
        exercise.surest_errors(sure, np.array([1, 1, 0])), np.zeros(0, dtype=int), "None is wrong."
    )


def held_out(exercise, epochs, seed):
    """Return the labels and shares of new digits, and the digits."""
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    rng = np.random.default_rng(seed)
    net = exercise.start(64, 64, 10, rng)
    net = exercise.fit(net, X[train] / 16, y[train], epochs, 0.1, rng)
    return y[test], exercise.shares(net, X[test] / 16), X[test]


def test_new_digits(exercise):
    """After 8 epochs, more than 90 of 100 new digits are read."""
    y, P, _ = held_out(exercise, 8, 0)
    shape(P, (len(y), 10), "There is a share for each of ten digits.")
    right = float(np.mean(P.argmax(axis=1) == y))
    expect(right > FLOOR, "Too few of the new digits are read.", got=f"{right:.3f}")


def show(exercise):
    """Train on, and look at the errors: which they are, and what gets mixed up."""
    y, P, X = held_out(exercise, 20, 0)
    P = np.asarray(P)
    said = P.argmax(axis=1)
    counts = np.zeros((10, 10))
    np.add.at(counts, (y, said), 1)
    worst = np.asarray(exercise.surest_errors(P, y))[:5]
    return (
        Panels(
            [
                Image(-X[i].reshape(8, 8), title=f"a {y[i]}? {said[i]}, {P[i].max():.2f}")
                for i in worst
            ],
            title=f"{(said == y).mean():.3f} of {len(y)} new digits right; its surest errors",
            note="Label, what it was called, and the share that was given to that.",
        ),
        HeatMap(
            counts,
            [str(k) for k in range(10)],
            [str(k) for k in range(10)],
            x_label="called",
            y_label="it was",
            title="What is taken for what",
        ),
    )
