"""Checks for the ways back: by hand, then every slope against the measured one."""

import numpy as np

from mlx_exercises.checking import close, gradient, no_warnings, parts, unchanged
from mlx_exercises.figures import Bars, Table

SIZES = ((5, 3, 4), (2, 4, 3), (1, 2, 5), (3, 3, 3))  # rows, inputs, outputs


def shares(Z, axis=1):
    powers = np.exp(Z - Z.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)


def loss_of(Z, y):
    return float(np.mean([-np.log(row[k]) for row, k in zip(shares(Z), y, strict=True)]))


def three(answer):
    """Return (dX, dW, db) as a dict, once it is clear that there are three tables."""
    answer = parts(answer, 3, "Three tables are expected: dX, dW, db.")
    return dict(zip(("X", "W", "b"), answer, strict=True))


def test_affine_by_hand(exercise):
    """Z = 1·3 + 2·4 + 5; told 10, it tells x₁ 30, x₂ 40, the weights 10 and 20, the bias 10."""
    G, X, W = np.array([[10.0]]), np.array([[1.0, 2.0]]), np.array([[3.0], [4.0]])
    found = three(exercise.affine_back(G, X, W))
    close(found["X"], np.array([[30.0, 40.0]]), "Each input moves Z as fast as its weight says.")
    close(found["W"], np.array([[10.0], [20.0]]), "Each weight moves Z as fast as its input says.")
    close(found["b"], np.array([10.0]), "The bias moves Z just as fast as itself.")


def test_affine(exercise):
    """All slopes of inputs, weights and bias are the measured ones, for any sizes."""
    rng = np.random.default_rng(0)
    for n, d, h in SIZES:
        X, W, G = rng.normal(size=(n, d)), rng.normal(size=(d, h)), rng.normal(size=(n, h))
        b = rng.normal(size=h)
        with unchanged(G, X, W):
            found = three(exercise.affine_back(G, X, W))
        truth = {"X": G @ W.T, "W": X.T @ G, "b": G.sum(axis=0)}
        wrong = {}
        if n > 1:
            wrong = {
                "The rows were averaged for the bias. Each row used it, and each pays in full.": {
                    **truth,
                    "b": G.mean(axis=0),
                },
                "The rows were averaged for the weights. G has the mean in it already.": {
                    **truth,
                    "W": X.T @ G / n,
                },
            }
        if n == d == h:
            wrong["G met the weights the wrong way round."] = {**truth, "X": G @ W}
            wrong["G met the inputs the wrong way round."] = {**truth, "W": X @ G}
        gradient(
            lambda at, G=G: float(np.sum(G * (at["X"] @ at["W"] + at["b"]))),
            {"X": X, "W": W, "b": b},
            found,
            suspects=wrong,
            tolerance=1e-7,
        )


def test_relu(exercise):
    """What relu cut off gets a slope of 0, also at 0 itself; the rest comes through as it is."""
    G = np.array([[2.0, -3.0, 5.0], [-7.0, 11.0, -13.0]])
    Z = np.array([[1.5, 0.25, -1.0], [-0.5, 0.0, 4.0]])
    with unchanged(G, Z):
        found = exercise.relu_back(G, Z)
    close(
        found,
        np.array([[2.0, -3.0, 0.0], [0.0, 0.0, -13.0]]),
        "Z is above 0 at three places.",
        suspects={
            "Where G was below 0, nothing came through. Which table decides?": G * (G > 0),
            "All of G came through, also where relu had cut off.": G,
            "This is Z cut off again, and nothing of G.": np.maximum(Z, 0),
            "At 0 itself the slope is taken to be 0.": G * (Z >= 0),
            "The other places came through, those below 0.": G * (Z < 0),
            "G was multiplied by the numbers of Z. How fast does relu move?": (
                G * np.maximum(Z, 0)
            ),
        },
    )
    rng = np.random.default_rng(1)
    G, Z = rng.normal(size=(2, 4, 3))
    gradient(
        lambda at: float(np.sum(G * np.maximum(at, 0))),
        Z,
        exercise.relu_back(G, Z),
        tolerance=1e-7,
    )


def test_softmax_loss(exercise):
    """Each score's slope is measured, too; the slopes of a row add up to 0, however far out."""
    rng = np.random.default_rng(2)
    for n, c in ((4, 3), (2, 5), (1, 2), (3, 3)):
        Z, y = rng.normal(size=(n, c)) * 1.5, rng.permutation(np.arange(n) % c)
        with unchanged(Z, y):
            found = exercise.softmax_loss_back(Z, y)
        P, Y = shares(Z), np.eye(c)[y]
        wrong = {
            "The right classes had no part in this.": P / n,
            "The sign is turned round: the right class should gain.": (Y - P) / n,
        }
        if n > 1:
            wrong["These are the slopes of the sum over the rows. The loss is their mean."] = P - Y
            wrong["The shares add up to 1 over the batch, but the classes of one row compete."] = (
                shares(Z, axis=0) - Y
            ) / n
        if n != c:
            wrong["Divided by the number of classes. The mean is over the rows."] = (P - Y) / c
        gradient(
            lambda at, y=y: loss_of(at, y),
            Z,
            found,
            suspects=wrong,
            tolerance=1e-7,
        )
        close(np.sum(found, axis=1), np.zeros(n), "What one class gains, others lose.")
    far = np.array([[1000.0, 0.0, -1000.0], [-1000.0, -1000.0, -1000.0]])
    with no_warnings():
        found = exercise.softmax_loss_back(far, np.array([1, 2]))
    close(
        found,
        np.array([[1.0, -1.0, 0.0], [1 / 3, 1 / 3, -2 / 3]]) / 2,
        "The scores of the first row are 1000, 0, -1000, and the right class is 1.",
    )


def nets(n, d, h, c, seed):
    """Return X, y and the weights of a net; no hidden score is too near to the kink at 0."""
    rng = np.random.default_rng(seed)
    while True:
        X = rng.normal(size=(n, d))
        net = {"W1": rng.normal(size=(d, h)), "b1": rng.normal(size=h)}
        net |= {"W2": rng.normal(size=(h, c)), "b2": rng.normal(size=c)}
        if np.abs(X @ net["W1"] + net["b1"]).min() > 1e-4:
            return X, rng.permutation(np.arange(n) % c), net


def net_loss(X, y, net):
    hidden = np.maximum(X @ net["W1"] + net["b1"], 0)
    return loss_of(hidden @ net["W2"] + net["b2"], y)


def test_network(exercise):
    """Chained through two layers, the slopes of every weight agree with the measured ones."""
    for seed, sizes in enumerate(((5, 3, 4, 2), (3, 2, 3, 4))):
        X, y, net = nets(*sizes, seed)
        found = exercise.network_slopes(X, y, net)
        gradient(lambda at, X=X, y=y: net_loss(X, y, at), net, found, tolerance=1e-7)


def show(exercise):
    """Show the errors of all slopes, one row for each table of weights."""
    X, y, net = nets(6, 4, 5, 3, 7)
    mine = exercise.network_slopes(X, y, net)
    rows = []
    for name, table in net.items():
        errors, largest = [], 0.0
        for at in np.ndindex(table.shape):
            ends = []
            for move in (1e-6, -1e-6):
                moved = table.copy()
                moved[at] += move
                ends.append(net_loss(X, y, {**net, name: moved}))
            measured = (ends[0] - ends[1]) / 2e-6
            size = max(1e-8, abs(measured) + abs(mine[name][at]))
            errors.append(abs(measured - mine[name][at]) / size)
            largest = max(largest, abs(float(measured)))
        rows.append([name, str(table.shape), len(errors), f"{largest:.3f}", f"{max(errors):.0e}"])
    sizes = {name: float(np.abs(mine[name]).mean()) for name in net}
    return (
        Table(
            rows,
            columns=["", "shape", "slopes", "steepest", "worst relative error"],
            title="Every slope of a net, against the measured one",
            note="Central differences lose about half of the 16 digits of a number.",
        ),
        Bars(sizes, y_label="mean size of a slope", title="Who is told to move most?"),
    )
