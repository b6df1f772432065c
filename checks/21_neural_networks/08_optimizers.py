"""Checks for three optimizers: by hand, and step by step beside those of PyTorch."""

import numpy as np
import torch

from mlx_exercises.checking import close, no_warnings, unchanged
from mlx_exercises.figures import Lines, Scatter, Series

LATER = "At a later step it went elsewhere. Is what you keep still what the formula keeps?"
SHAPES = ((3,), (2, 4), (1,))


def slopes(shape, steps, seed):
    """Return a start and slopes of very different sizes for some steps."""
    rng = np.random.default_rng(seed)
    sizes = 10.0 ** rng.uniform(-2, 2, size=shape)
    return rng.normal(size=shape), [rng.normal(size=shape) * sizes for _ in range(steps)]


def in_torch(make, start, line):
    """Return where PyTorch's optimizer is after each of the steps."""
    w = torch.tensor(start, requires_grad=True)
    optimizer, places = make([w]), []
    for g in line:
        w.grad = torch.tensor(g)
        optimizer.step()
        places.append(w.detach().numpy().copy())
    return places


def walk(walker, start, line, places, name, first):
    """Take the steps, and judge each; `first` are suspects for the first step."""
    w = start
    for k, (g, right) in enumerate(zip(line, places, strict=True)):
        with unchanged(w, g), no_warnings():
            got = walker.step(w, g)
        wrong = first if k == 0 else {}
        close(
            got,
            right,
            LATER if k else "PyTorch's first step goes elsewhere.",
            suspects=wrong,
            tolerance=1e-8,
            call=f"step {k + 1} of {name}, weights {start.shape}",
        )
        w = right.copy()


def test_momentum(exercise):
    """A heavy ball: slopes of 1, 1 and -2 with β = 0.5 make steps of 1, 1.5 and -1.25 rates."""
    for slopes_1, beta, moves in (
        ([1.0, 1.0, -2.0], 0.5, [1.0, 1.5, -1.25]),
        ([2.0, 0.0, 0.0], 0.9, [2.0, 1.8, 1.62]),
    ):
        ball, w = exercise.Momentum(0.1, beta=beta), np.array([7.0])
        for k, (g, move) in enumerate(zip(slopes_1, moves, strict=True)):
            slope = np.array([g])
            with unchanged(w, slope):
                got = ball.step(w, slope)
            wrong = {
                "There is no memory here: v should keep a part of what it was.": w - 0.1 * g,
                "The step goes uphill.": w + 0.1 * move,
                "The slope got a weight of 1 - β. That makes a mean, and momentum piles up.": w
                - 0.1 * (1 - beta) * move,
            }
            right = w - 0.1 * move
            close(
                got,
                right,
                f"v is {move} at step {k + 1}.",
                suspects=wrong,
                call=f"step {k + 1} with β = {beta}, slopes of {slopes_1[: k + 1]}, rate 0.1",
            )
            w = right


def test_momentum_like_pytorch(exercise):
    """Tables of weights go where PyTorch's SGD with momentum goes, at each of ten steps."""
    for seed, shape in enumerate(SHAPES):
        start, line = slopes(shape, 10, seed)
        places = in_torch(lambda w: torch.optim.SGD(w, lr=0.03, momentum=0.8), start, line)
        walk(exercise.Momentum(0.03, beta=0.8), start, line, places, "Momentum", {})


def test_rmsprop(exercise):
    """Each slope is divided by its own recent size, as in PyTorch; without slopes nothing moves."""
    for seed, shape in enumerate(SHAPES):
        start, line = slopes(shape, 10, seed)
        places = in_torch(lambda w: torch.optim.RMSprop(w, 0.02, 0.9, 0.05), start, line)
        g = line[0]
        first = {
            "Divided by the mean of squares itself. In which unit is g², if g is in metres?": (
                start - 0.02 * g / (0.1 * g**2 + 0.05)
            ),
            "ε is inside the root. It belongs outside, where it matters far less.": (
                start - 0.02 * g / np.sqrt(0.1 * g**2 + 0.05)
            ),
            "α and 1 - α have changed places.": start - 0.02 * g / (np.sqrt(0.9 * g**2) + 0.05),
            "The squares were added up, and not averaged.": start - 0.02 * g / (abs(g) + 0.05),
            "The step goes uphill.": start + 0.02 * g / (np.sqrt(0.1 * g**2) + 0.05),
        }
        walker = exercise.RMSProp(0.02, alpha=0.9, epsilon=0.05)
        walk(walker, start, line, places, "RMSProp", first)
    w = np.array([3.0, -1.0])
    walker = exercise.RMSProp(0.1)
    with no_warnings():
        got = walker.step(w, np.array([0.0, 2.0]))
    close(got[:1] if isinstance(got, np.ndarray) else got, w[:1], "Its slope is 0: it rests.")


def test_adam_first(exercise):
    """Adam's first step is as long as the rate for each weight, be its slope 0.5 or -80."""
    w, g = np.array([1.0, 2.0, 3.0]), np.array([0.5, -80.0, 0.001])
    with unchanged(w, g), no_warnings():
        got = exercise.Adam(0.1, epsilon=1e-12).step(w, g)
    close(
        got,
        np.array([0.9, 2.1, 2.9]),
        "At the first step m̂ is g, and ŝ is g².",
        suspects={
            "The means were not corrected. They began at 0, and are too small at first.": (
                w - 0.1 * 0.1 * g / np.sqrt(0.001 * g**2)
            ),
            "Only the mean of slopes was corrected.": w - 0.1 * g / np.sqrt(0.001 * g**2),
            "Only the mean of squares was corrected.": w - 0.1 * 0.1 * g / np.abs(g),
            "Divided by the mean of squares itself: its root is missing.": w - 0.1 / g,
            "The step goes uphill.": w + 0.1 * np.sign(g),
        },
        tolerance=1e-7,
    )


def test_adam(exercise):
    """Adam goes where PyTorch's Adam goes, at each of twelve steps, with any settings."""
    for seed, shape in enumerate(SHAPES):
        start, line = slopes(shape, 12, seed)
        places = in_torch(lambda w: torch.optim.Adam(w, 0.05, (0.7, 0.95), 0.1), start, line)
        g = line[0]
        first = {
            "ε is inside the root. It belongs outside, where it matters far less.": (
                start - 0.05 * g / np.sqrt(g**2 + 0.1)
            ),
            "ε was added before the correction of s.": (
                start - 0.05 * g / ((np.sqrt(0.05 * g**2) + 0.1) / np.sqrt(0.05))
            ),
        }
        walker = exercise.Adam(0.05, beta1=0.7, beta2=0.95, epsilon=0.1)
        if shape == (3,):
            swapped(exercise, start, line, places)
        walk(walker, start, line, places, "Adam", first)


def swapped(exercise, start, line, places):
    """Look at the second step for β₁ and β₂ in each other's place."""
    walker = exercise.Adam(0.05, beta1=0.7, beta2=0.95, epsilon=0.1)
    with no_warnings():
        walker.step(start, line[0])
        got = walker.step(places[0], line[1])
    g, h = line[:2]
    m = (0.95 * 0.05 * g + 0.05 * h) / (1 - 0.95**2)
    s = (0.7 * 0.3 * g**2 + 0.3 * h**2) / (1 - 0.7**2)
    close(
        got,
        places[1],
        LATER,
        suspects={"The two β have changed places.": places[0] - 0.05 * m / (np.sqrt(s) + 0.1)},
        tolerance=1e-8,
        call="step 2 of Adam, weights (3,)",
    )


def show(exercise):
    """Let four walkers go down the same valley."""
    walkers = {
        "plain": exercise.Momentum(0.03, beta=0.0),
        "momentum": exercise.Momentum(0.03),
        "RMSProp": exercise.RMSProp(0.1),
        "Adam": exercise.Adam(0.3),
    }
    paths, heights = {}, {}
    for name, walker in walkers.items():
        w = np.array([-4.0, 1.0])
        places = [w]
        for _ in range(40):
            w = walker.step(w, exercise.valley(w)[1])
            places.append(w)
        paths[name] = np.array(places)
        heights[name] = [max(exercise.valley(each)[0], 1e-6) for each in places]
    return (
        Scatter(
            {"start": np.array([[-4.0, 1.0]]), "lowest": np.array([[0.0, 0.0]])},
            lines=[Series(path[:, 0], path[:, 1], name) for name, path in paths.items()],
            x_label="along the valley",
            y_label="across",
            title="40 steps of each",
        ),
        Lines(
            heights,
            x_label="step",
            y_label="height",
            y_scale="log",
            title="How high they still are",
            note="Rates were chosen for each. On another valley, another one may win.",
        ),
    )
