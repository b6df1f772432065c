"""Checks for the four bugs: each function by itself, then the three tests on digits."""

import numpy as np

from mlx_exercises.checking import (
    CheckFailed,
    close,
    expect,
    gradient,
    instance_of,
    no_warnings,
    parts,
    shape,
    unchanged,
)
from mlx_exercises.figures import Lines, Table

NAMES = ("W1", "b1", "W2", "b2")


def net_of(d, h, c, seed, size=1.0):
    rng = np.random.default_rng(seed)
    shapes = {"W1": (d, h), "b1": (h,), "W2": (h, c), "b2": (c,)}
    return {name: size * rng.normal(size=each) for name, each in shapes.items()}


def true_loss(net, X, y, axis=1):
    Z = np.maximum(X @ net["W1"] + net["b1"], 0) @ net["W2"] + net["b2"]
    powers = np.exp(Z - Z.max(axis=axis, keepdims=True))
    P = powers / powers.sum(axis=axis, keepdims=True)
    return float(-np.mean([np.log(row[k]) for row, k in zip(P, y, strict=True)]))


def test_start(exercise):
    """A new net has random weights of the right size, so that it is sure of nothing."""
    for d, h, c in ((400, 50, 10), (100, 80, 40)):
        net = exercise.start(d, h, c, np.random.default_rng(0))
        instance_of(net, dict, "The net should be a dict.")
        for name, wanted in zip(NAMES, ((d, h), (h,), (h, c), (c,)), strict=True):
            shape(net.get(name), wanted, f"This is the shape of {name}.")
        close(net["b1"], np.zeros(h), "Biases are 0.", call="b1 of a new net")
        close(net["b2"], np.zeros(c), "Biases are 0.", call="b2 of a new net")
        for name, size in (("W1", np.sqrt(2 / d)), ("W2", 0.1 / np.sqrt(h))):
            found = float(np.std(np.asarray(net[name], dtype=float)))
            if 0.9 * size < found < 1.1 * size:
                continue
            said = f"The standard deviation of {name} is another one than the text says."
            if found == 0:
                said = "All weights are 0: every hidden unit would stay the same as any other."
            elif 0.9 < found < 1.1:
                said = (
                    "These weights are as large as they were found. "
                    "Sums of many numbers are larger still."
                )
            raise CheckFailed(
                said,
                call=f"start({d}, {h}, {c}, rng), the standard deviation of {name}",
                expected=f"about {size:.4f}",
                got=f"{found:.4f}",
            )
    nets = [exercise.start(5, 4, 3, np.random.default_rng(seed)) for seed in (1, 2)]
    expect(
        not np.array_equal(nets[0]["W1"], nets[1]["W1"])
        and not np.array_equal(nets[0]["W2"], nets[1]["W2"]),
        "Two generators gave the same weights.",
        call="start(5, 4, 3, rng)",
    )


def test_log_k(exercise):
    """A net that gives all classes the same score pays log K, whatever the batch."""
    for b, c in ((4, 10), (12, 3), (1, 5)):
        net = {name: 0 * each for name, each in net_of(5, 6, c, 0).items()}
        X, y = np.random.default_rng(b).normal(size=(b, 5)), np.arange(b) % c
        answer = pair(exercise.loss_and_slopes(net, X, y))
        close(
            answer[0],
            float(np.log(c)),
            f"There are {c} classes, and all scores are 0.",
            suspects={
                f"This is log {b}, for {b} rows. There are {c} classes: "
                "who competes with whom?": float(np.log(b))
            },
            call=f"the loss of a net of zeros, {b} rows, {c} classes",
        )


def pair(answer):
    return parts(answer, 2, "A pair is expected: the loss, and the slopes.")


def test_slopes(exercise):
    """The loss is the mean surprise, and each of its slopes is the measured one."""
    for seed, (b, d, h, c) in enumerate(((5, 3, 4, 2), (3, 2, 5, 4))):
        net = net_of(d, h, c, seed)
        rng = np.random.default_rng(seed + 10)
        X, y = rng.normal(size=(b, d)), np.arange(b) % c
        while np.abs(X @ net["W1"] + net["b1"]).min() < 1e-4:
            X = rng.normal(size=(b, d))
        with unchanged(X, y):
            loss, slopes = pair(exercise.loss_and_slopes(net, X, y))
        close(
            loss,
            true_loss(net, X, y),
            f"{b} rows, {c} classes.",
            suspects={"The shares add up to 1 over the batch.": true_loss(net, X, y, axis=0)},
            call=f"the loss of a small net, {b} rows",
        )
        gradient(lambda at, X=X, y=y: true_loss(at, X, y), net, slopes)
    far = net_of(3, 4, 2, 1)
    far |= {"W1": np.ones((3, 4)), "b1": np.zeros(4), "b2": np.zeros(2)}
    X = np.array([[1000.0, 1000.0, 1000.0], [0.0, 0.0, 0.0]])
    with no_warnings():
        exercise.loss_and_slopes(far, X, np.array([0, 1]))


def test_step(exercise):
    """After a step, the net itself holds weights that are less by rate times their slopes."""
    for seed, rate in ((0, 0.3), (1, 2.0)):
        net, slopes = net_of(3, 4, 2, seed), net_of(3, 4, 2, seed + 5)
        before = {name: each.copy() for name, each in net.items()}
        with unchanged(slopes):
            exercise.take_step(net, slopes, rate)
        close(
            net,
            {name: before[name] - rate * slopes[name] for name in NAMES},
            "Each weight moves by rate times its slope.",
            suspects={
                "The weights of the net are the same as before. Where did the new ones go?": before,
                "The weights went uphill.": {
                    name: before[name] + rate * slopes[name] for name in NAMES
                },
            },
            call=f"the net after take_step with a rate of {rate}",
        )


def test_shuffled(exercise):
    """Shuffled, each row keeps its own label, and none is lost."""
    for n, d in ((60, 3), (45, 2)):
        X = np.arange(n * d, dtype=float).reshape(n, d)
        y = np.arange(n) + 100
        with unchanged(X, y):
            answer = exercise.shuffled(X, y, np.random.default_rng(n))
        rows, labels = parts(answer, 2, "A pair is expected: rows and labels.")
        shape(rows, (n, d), "All rows should be there.")
        shape(labels, (n,), "All labels should be there.")
        call = f"shuffled({n} rows, {n} labels)"
        close(np.sort(labels), y, "Each label should be there once.", call=call)
        close(
            X[np.asarray(labels).astype(int) - 100],
            np.asarray(rows),
            "The pictures have got other labels: row and label went different ways.",
            call=call,
        )
        still = int((np.asarray(labels) == y).sum())
        expect(
            still <= 12,
            "The rows are in the old order. Sorted data would come class by class."
            if still == n
            else "Most rows are where they were.",
            call=call,
            got=f"{still} of {n} rows in their old places",
        )
        rng = np.random.default_rng(n)
        orders = [np.asarray(exercise.shuffled(X, y, rng)[1]) for _ in range(2)]
        expect(
            not np.array_equal(*orders),
            "Asked again with the same generator, it gave the same order.",
            call=call,
        )


def test_digits(exercise):
    """On digits all three tests pass: log 10 at the start, one batch to 0, zeros stay at chance."""
    X, y = exercise.digits()
    rng = np.random.default_rng(3)
    first, _ = pair(exercise.loss_and_slopes(exercise.start(64, 32, 10, rng), X, y))
    close(first, float(np.log(10)), "At the start.", tolerance=0.05, call="the loss at the start")
    batch = exercise.one_batch(X, y, 120, rng)[-1]
    real, blind = exercise.train(X, y, 3, rng)[-1], exercise.train(0 * X, y, 3, rng)[-1]
    expect(batch < 0.2, "Eight rows cannot be learned by heart.", got=f"{batch:.3f}")
    expect(
        (real < 0.8 and 2.0 < blind < 2.6),
        "Real pictures should help, and zeros should not.",
        call="the loss after 3 epochs, on pictures and on zeros",
        got=f"{real:.3f} and {blind:.3f}",
    )


def show(exercise):
    """Run the three tests once more, and draw them."""
    X, y = exercise.digits()
    first, _ = exercise.loss_and_slopes(exercise.start(64, 32, 10, np.random.default_rng(0)), X, y)
    batch = exercise.one_batch(X, y, 200, np.random.default_rng(1))
    blind = exercise.train(0 * X, y, 6, np.random.default_rng(2))
    real = exercise.train(X, y, 6, np.random.default_rng(2))
    rows = [
        ["at the start", "2.303, log 10", f"{first:.3f}", "green"],
        ["one batch, 200 steps", "near 0", f"{batch[-1]:.3f}", "green"],
        ["nothing to see, 6 epochs", "2.303 or so", f"{blind[-1]:.3f}", "green"],
        ["real pictures, 6 epochs", "well below", f"{real[-1]:.3f}", "green"],
    ]
    return (
        Table(rows, columns=["test", "should be", "is", ""], title="The tests, green"),
        Lines(
            {"real pictures": real, "zeros": blind},
            x=range(1, 7),
            x_label="epoch",
            y_label="mean loss",
            levels={"log 10": float(np.log(10))},
            title="Do the pictures arrive?",
            note="If both curves were alike, the net would learn nothing from what it sees.",
        ),
    )
