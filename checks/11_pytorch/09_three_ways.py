"""Checks for one model in three ways.

The gradient is judged by measured slopes, both fits by how far above the lowest loss they are.
The lowest loss is found here, by SciPy's L-BFGS on formulas of the check's own.
"""

import contextlib

import numpy as np
import scipy.optimize
import sklearn.linear_model
import torch

from mlx_exercises import data
from mlx_exercises.checking import (
    CheckFailed,
    close,
    counted,
    expect,
    gradient,
    instance_of,
    shape,
    unchanged,
)
from mlx_exercises.figures import HeatMap, Image, Panels, Table

NEAR = 0.001  # how far above the lowest loss a fit may end
SLOW = 0.25  # of the way down from a W of zeros: who is nearer goes right, and has not arrived


def test_gradient_by_hand(exercise):
    """At W of 0, the row (1, 2) of class 0 of two has the gradient ((-½, ½), (-1, 1))."""
    X, y = np.array([[1.0, 2.0]]), np.array([0])
    truth = np.array([[-0.5, 0.5], [-1.0, 1.0]])
    close(
        exercise.gradient(np.zeros((2, 2)), X, y, 0.3),
        truth,
        "P - Y is (-½, ½), and the row is (1, 2).",
        suspects={
            "The signs are turned round: this points uphill for whoever takes it off.": -truth,
            "Nothing was taken off: these are the shares alone.": [[0.5, 0.5], [1.0, 1.0]],
            "1 was taken off every class, and not only off the right one.": -np.abs(truth),
        },
    )


def test_gradient(exercise):
    """The gradient is the measured slope of the loss in every coordinate, decay included."""
    for n, d, c, decay in ((5, 3, 4, 0.7), (1, 2, 3, 0.2), (4, 1, 2, 0.0), (3, 3, 3, 1.5)):
        X, y, W = draw(n, d, c)
        P = shares(W, X)
        part = X.T @ (P - np.eye(c)[y])
        wrong = {
            "These are sums over the rows. The loss is a mean.": part + decay * W,
            "The large weights cost nothing here: the decay is missing.": part / n,
            "The decay is halved once more. What is the slope of ½ W²?": part / n + decay / 2 * W,
            "The decay was divided by the rows as well.": (part + decay * W) / n,
            "The decay has the other sign: it would make weights grow.": part / n - decay * W,
            "The decay was not multiplied by the weights.": part / n + decay,
        }
        with unchanged(W, X, y):
            found = exercise.gradient(W, X, y, decay)
        instance_of(found, np.ndarray)
        shape(found, (d, c))
        gradient(
            lambda V, X=X, y=y, decay=decay: lowest_is(V, X, y, decay),
            W,
            found,
            f"{n} rows of {d} numbers, {c} classes, a decay of {decay}.",
            names=[f"W[{i}, {k}]" for i in range(d) for k in range(c)],
            suspects=wrong,
        )


def test_sklearn_way(exercise):
    """LogisticRegression ends at the lowest point of this loss, for any decay and any n."""
    for n, d, c, decay in ((60, 4, 3, 0.02), (25, 2, 4, 0.1), (40, 3, 3, 0.5)):
        X, y, _ = draw(n, d, c)
        with unchanged(X, y), counted(sklearn.linear_model, NAME, subject=exercise) as calls:
            W = weights(exercise.sklearn_way(X, y, c, decay), d, c)
        expect(calls.count, "No LogisticRegression was made here.")

        def wrong(X=X, y=y, n=n, decay=decay):
            for said, C in (
                ("1 / decay", 1 / decay),
                ("n / decay", n / decay),
                ("decay", decay),
                ("decay · n", decay * n),
                ("1, as it comes,", 1.0),
            ):
                yield f"C is {said} here. Divide the whole of its loss by C · n.", fitted(X, y, C)
            biased = fitted(X, y, 1 / (decay * n), fit_intercept=True)
            yield "There is a bias in it that nobody asked for.", biased

        arrived(W, X, y, decay, wrong, f"sklearn_way({n} rows of {d}, {c} classes, {decay})")


def test_torch_way(exercise):
    """Autograd and an optimizer end at the same point, from several sets of rows."""
    # Small columns and a small decay make a flat bowl, in which slow steps show.
    for n, d, c, decay, size in ((60, 4, 3, 0.005, 0.3), (25, 3, 2, 0.1, 1.0)):
        X, y, _ = draw(n, d, c)
        X = X * size
        with (
            unchanged(X, y),
            counted(torch.Tensor, "backward", subject=exercise) as first,
            counted(torch.autograd, "grad", subject=exercise) as second,
            counted(torch.autograd, "backward", subject=exercise) as third,
        ):
            W = weights(exercise.torch_way(X, y, c, decay), d, c)
        expect(
            first.count + second.count + third.count,
            "Nothing was sent back: these slopes are not autograd's.",
        )

        def wrong(X=X, y=y, n=n, d=d, c=c, decay=decay):
            for said, other in (
                ("The large weights cost nothing here: the decay is missing.", 1e-9),
                ("The decay is not halved in this loss.", 2 * decay),
                ("The decay is halved twice in this loss.", decay / 2),
                ("The decay was divided by the rows as well.", decay / n),
            ):
                yield said, lowest(X, y, c, other)
            said = "The scores had a softmax before the loss, which does one itself."
            yield said, squashed(X, y, c, decay)
            yield "W is where it began.", np.zeros((d, c))

        arrived(W, X, y, decay, wrong, f"torch_way({n} rows of {d}, {c} classes, {decay})")


def test_accuracy(exercise):
    """Accuracy is the share of rows whose largest score is that of their class."""
    W = np.array([[1.0, 0.0, -1.0], [0.0, 2.0, 0.5]])
    X = np.array([[1.0, 0.0], [0.0, 1.0], [-3.0, -1.0], [2.0, -1.0], [0.5, 1.0]])
    y = np.array([0, 1, 2, 2, 0])
    close(
        exercise.accuracy(W, X, y),
        0.6,
        "The largest scores are those of the classes 0, 1, 2, 0, 1.",
        suspects={
            "This is a count. The share divides it by all rows.": 3.0,
            "This is the share that is wrong.": 0.4,
        },
    )
    for n, d, c in ((70, 3, 4), (1, 2, 3)):
        X, y, W = draw(n, d, c)
        truth = np.mean([max(range(c), key=lambda k, x=x: x @ W[:, k]) for x in X] == y)
        with unchanged(W, X, y):
            close(exercise.accuracy(W, X, y), float(truth), f"{n} random rows, {c} classes.")


def test_three_ways_agree(exercise):
    """On the digits of two splits, all three end within 0.001 of the lowest loss and agree."""
    X, y, *_ = data.digits()
    for seed in (0, 1):
        train, test = data.split(len(y), seed=seed)
        some = train[:200]
        low = lowest(X[some] / 16, y[some], 10, 0.01)
        usual = right(low, X[test] / 16, y[test])
        for name in ("numpy_way", "sklearn_way", "torch_way"):
            W = weights(getattr(exercise, name)(X[some] / 16, y[some], 10, 0.01), 64, 10)
            call = f"{name}(200 digits, 10 classes, 0.01)"
            arrived(W, X[some] / 16, y[some], 0.01, None, call, low)
            share = right(W, X[test] / 16, y[test])
            # Within 0.001 of the lowest loss, one or two of 449 digits are read otherwise.
            expect(
                abs(share - usual) < 0.02,
                f"{name} reads {share:.3f} of the unseen digits; the lowest point {usual:.3f}.",
            )


NAME = "LogisticRegression"


def draw(n, d, c):
    """Return rows (n, d), classes (n,) that follow them a little, and a W (d, c)."""
    rng = np.random.default_rng([n, d, c])
    X, W = rng.normal(size=(n, d)), rng.normal(size=(d, c))
    return X, (X @ W + rng.gumbel(size=(n, c)) * 1.5).argmax(axis=1), W


def shares(W, X):
    """Return the softmax (n, c) of X W."""
    powers = np.exp(X @ W - (X @ W).max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def lowest_is(W, X, y, decay):
    """Return the loss of W."""
    return float(-np.log(shares(W, X)[np.arange(len(y)), y]).mean() + decay / 2 * (W**2).sum())


def lowest(X, y, c, decay):
    """Return the W (d, c) of the lowest loss."""
    d, Y = X.shape[1], np.eye(c)[y]

    def both(flat):
        W = flat.reshape(d, c)
        slope = X.T @ (shares(W, X) - Y) / len(y) + decay * W
        return lowest_is(W, X, y, decay), slope.ravel()

    found = scipy.optimize.minimize(both, np.zeros(d * c), jac=True, method="L-BFGS-B", tol=1e-10)
    return found.x.reshape(d, c)


def squashed(X, y, c, decay):
    """Return where a loss that is given shares instead of scores would end."""
    W = torch.zeros(X.shape[1], c, dtype=torch.float64, requires_grad=True)
    rows, labels = torch.tensor(X), torch.tensor(y)
    walk = torch.optim.LBFGS([W], max_iter=100, line_search_fn="strong_wolfe")

    def again():
        walk.zero_grad()
        found = torch.nn.functional.cross_entropy((rows @ W).softmax(dim=1), labels)
        found = found + decay / 2 * (W**2).sum()
        found.backward()
        return found

    walk.step(again)
    return W.detach().numpy()


def fitted(X, y, C, **named):
    """Return where LogisticRegression ends with another C."""
    named = {"fit_intercept": False, "max_iter": 1000, **named}
    return sklearn.linear_model.LogisticRegression(C=C, **named).fit(X, y).coef_.T


def weights(found, d, c):
    """Return a W of the learner's as an array of floats, judged to be one."""
    instance_of(found, np.ndarray)
    said = f"One row a column of X and one column a class: W is {(d, c)}, not turned round."
    shape(found, (d, c), said if found.shape == (c, d) else "")
    expect(found.dtype.kind == "f", f"Weights are floats, but these are {found.dtype}.")
    expect(np.isfinite(found).all(), "Not all of these weights are finite numbers.")
    return found.astype(float)


def arrived(W, X, y, decay, wrong, call, lowest_point=None):
    """Assert that W is at the lowest point, or say where else it is, or that it is on its way.

    wrong() yields sentences and the W that each mistake gives: slow, so asked on failure only.
    Without it nobody can tell what is on its way from what went elsewhere.
    """
    if lowest_point is None:
        lowest_point = lowest(X, y, W.shape[1], decay)
    low = lowest_is(lowest_point, X, y, decay)
    above = lowest_is(W, X, y, decay) - low
    if above <= NEAR:
        return
    said = "This is not the lowest point of the loss."
    if wrong is not None:
        if above <= SLOW * (np.log(W.shape[1]) - low):
            said = "It is on the way to the lowest point and not there yet: slow, not wrong."
        with contextlib.suppress(StopIteration):
            said = next(each for each, end in wrong() if np.abs(W - end).max() < 0.02)
    raise CheckFailed(
        said,
        call=call,
        expected=f"a loss of {low:.5f}, or at most {NEAR} above",
        got=f"{low + above:.5f}",
    )


def right(W, X, y):
    """Return the share of rows that W gets right."""
    return float(((X @ W).argmax(axis=1) == y).mean())


def show(exercise):
    """Lay the three ways side by side, draw what they look for, and where it goes wrong."""
    X, y, *_ = data.digits()
    X = X / 16
    train, test = data.split(len(y))
    rows, W = [], None
    for name in ("numpy", "sklearn", "torch"):
        W = getattr(exercise, f"{name}_way")(X[train], y[train], 10, 0.001)
        low = exercise.loss(W, X[train], y[train], 0.001)
        rows.append([name, round(low, 4), round(exercise.accuracy(W, X[test], y[test]), 4)])
    table = np.zeros((10, 10), dtype=int)
    np.add.at(table, (y[test], (X[test] @ W).argmax(axis=1)), 1)
    names = [str(k) for k in range(10)]
    images = [Image(W[:, k].reshape(8, 8), low=-2, high=2, title=names[k]) for k in (0, 3, 4)]
    return (
        Table(
            rows,
            columns=["the way", "loss", "unseen digits right"],
            digits=4,
            title="One model, three ways",
            note=f"{len(test)} unseen digits.",
        ),
        Panels(images, title="What W looks for in a 0, a 3 and a 4"),
        HeatMap(table, names, names, x_label="read as", y_label="is", title="Where it goes wrong"),
    )
