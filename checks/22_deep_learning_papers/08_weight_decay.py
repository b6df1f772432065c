"""Checks for two decays: step by step beside PyTorch's optimizers, then on a normalised neuron."""

import numpy as np
import torch

from mlx_exercises.checking import close, expect, unchanged
from mlx_exercises.figures import Bars, Lines

SPARED = "The decay went through the optimizer. Literal decay shrinks w itself."
ASKED = "The optimizer was asked {} times in one step. Its memory moves on each time."
MISSED = "The optimizer that is given was not asked in each step. Its memory did not move on."
BOTH = "Both decays are in this step: one in the slopes, and one that shrinks w itself."


class Plain:
    """Plain SGD, which counts how often it is asked."""

    def __init__(self):
        self.asked = 0

    def direction(self, g):
        """Return the slopes as they are."""
        self.asked += 1
        return g


class Adam(Plain):
    """Adam, which counts how often it is asked."""

    def __init__(self):
        super().__init__()
        self.m, self.s = 0.0, 0.0

    def direction(self, g):
        """Return the corrected mean over the root of the corrected mean of squares."""
        self.asked += 1
        self.m, self.s = 0.9 * self.m + 0.1 * g, 0.999 * self.s + 0.001 * g**2
        m, s = self.m / (1 - 0.9**self.asked), self.s / (1 - 0.999**self.asked)
        return m / (np.sqrt(s) + 1e-8)


def in_torch(make, start, slopes):
    """Return where PyTorch's optimizer is after each of the steps."""
    w = torch.tensor(start, requires_grad=True)
    optimizer, places = make([w]), []
    for g in slopes:
        w.grad = torch.tensor(g)
        optimizer.step()
        places.append(w.detach().numpy().copy())
    return places


def walks():
    """Give starts and slopes of very different sizes, with a rate and a decay."""
    for seed, (d, rate, decay) in enumerate(((3, 0.1, 0.5), (1, 0.02, 2.0), (5, 0.3, 0.1))):
        rng = np.random.default_rng(seed)
        sizes = 10.0 ** rng.uniform(-2, 1, size=d)
        start = rng.normal(size=d) + 3 * np.sign(rng.normal(size=d))
        yield start, [rng.normal(size=d) * sizes for _ in range(8)], rate, decay


def walk(step, name, optimizer, kind, places, case, wrong):
    """Take the steps, each from the right place, and judge each of them."""
    w, slopes, rate, decay = case
    for k, (g, right) in enumerate(zip(slopes, places, strict=True)):
        first = wrong(w, g, rate, decay) if k == 0 else {}
        with unchanged(w, g):
            got = step(optimizer, w, g, rate, decay)
        expect(
            optimizer.asked <= k + 1, ASKED.format(optimizer.asked - k), call=f"{name} with {kind}"
        )
        expect(
            not k or kind != "Adam" or optimizer.asked >= k + 1,
            MISSED,
            call=f"step {k + 1} of {name} with {kind}",
        )
        close(
            got,
            right,
            f"PyTorch goes elsewhere: {kind}, rate {rate}, decay {decay}, w and g of {w.shape}.",
            suspects=first,
            tolerance=1e-7,
            call=f"step {k + 1} of {name} with {kind}",
        )
        w = right.copy()


def l2_suspects(way):
    """Return what mistakes in the L2 step give, for an optimizer's first direction.

    With SGD both decays are one; and the first direction of Adam is a sign, whatever the slope.
    """

    def wrong(w, g, rate, decay):
        some = {
            "The penalty has the slope λ w, and not 2 λ w: it is λ/2 · ‖w‖².": (
                w - rate * (g + 2 * decay * w)
            )
        }
        if way is not same:
            some = {
                "The optimizer was not asked here.": w - rate * (g + decay * w),
                "The decay was kept away from the optimizer. L2 is a part of the loss.": (
                    (1 - rate * decay) * w - rate * way(g)
                ),
            }
        return some | {
            "Nothing decays here: this is a step with the slopes of the data alone.": (
                w - rate * way(g)
            ),
            "The penalty itself was added to the slopes. What is its slope by each weight?": (
                w - rate * way(g + decay / 2 * (w @ w))
            ),
            "The weights are driven away from 0. Which sign has the slope of the penalty?": (
                w - rate * way(g - decay * w)
            ),
            BOTH: (1 - rate * decay) * w - rate * way(g + decay * w),
            "The step goes uphill.": w + rate * way(g + decay * w),
        }

    return wrong


def literal_suspects(way):
    """Return what mistakes in the literal step give, for an optimizer's first direction."""

    def wrong(w, g, rate, decay):
        some = {}
        if way is not same:
            some = {
                "The optimizer was not asked here.": (1 - rate * decay) * w - rate * g,
                SPARED: w - rate * way(g + decay * w),
            }
        return some | {
            "Nothing decays here: this is a step with the slopes of the data alone.": (
                w - rate * way(g)
            ),
            "A share of decay was taken, whatever the rate. It should be rate · decay.": (
                (1 - decay) * w - rate * way(g)
            ),
            "The step was made first, and shrunk with w. Only w shrinks.": (
                (1 - rate * decay) * (w - rate * way(g))
            ),
            "The weights grow: they are multiplied by more than 1.": (
                (1 + rate * decay) * w - rate * way(g)
            ),
            BOTH: (1 - rate * decay) * w - rate * way(g + decay * w),
            "The step goes uphill.": (1 - rate * decay) * w + rate * way(g),
        }

    return wrong


def same(g):
    return g


def first_of_adam(g):
    return Adam().direction(g)


def test_sgd(exercise):
    """With SGD both decays are one: 2 goes to 1.6 either way, and always where PyTorch goes."""
    w, g = np.array([2.0]), np.array([3.0])
    for name, suspects in (("l2_step", l2_suspects), ("literal_step", literal_suspects)):
        step = getattr(exercise, name)
        wrong = suspects(same)(w, g, 0.1, 0.5)
        right = np.array([1.6])
        with unchanged(w, g):
            got = step(Plain(), w, g, 0.1, 0.5)
        close(
            got,
            right,
            "w is 2, its slope 3, the rate 0.1, the decay 0.5.",
            suspects=wrong,
            call=f"{name} with SGD, as in the header",
        )
        for case in walks():
            start, slopes, rate, decay = case
            places = in_torch(
                lambda w, r=rate, k=decay: torch.optim.SGD(w, lr=r, weight_decay=k), start, slopes
            )
            walk(step, name, Plain(), "SGD", places, case, suspects(same))


def test_l2_with_adam(exercise):
    """With Adam, L2 is a part of the slopes: eight steps go where PyTorch's Adam goes."""
    for case in walks():
        start, slopes, rate, decay = case
        places = in_torch(
            lambda w, r=rate, k=decay: torch.optim.Adam(w, lr=r, weight_decay=k), start, slopes
        )
        walk(exercise.l2_step, "l2_step", Adam(), "Adam", places, case, l2_suspects(first_of_adam))


def test_literal_with_adam(exercise):
    """With Adam, literal decay stays outside: eight steps go where PyTorch's AdamW goes."""
    for case in walks():
        start, slopes, rate, decay = case
        places = in_torch(
            lambda w, r=rate, k=decay: torch.optim.AdamW(w, lr=r, weight_decay=k), start, slopes
        )
        walk(
            exercise.literal_step,
            "literal_step",
            Adam(),
            "Adam",
            places,
            case,
            literal_suspects(first_of_adam),
        )


def test_two_weights(exercise):
    """Slopes of ±10 and ±0.1: SGD decays both alike, Adam with L2 spares the first."""
    line = [np.array([10.0, 0.1]) * (-1) ** k for k in range(240)]
    for step, kind, make, way in (
        (exercise.l2_step, "SGD, L2", Plain, torch.optim.SGD),
        (exercise.literal_step, "SGD, literal", Plain, torch.optim.SGD),
        (exercise.l2_step, "Adam, L2", Adam, torch.optim.Adam),
        (exercise.literal_step, "Adam, literal", Adam, torch.optim.AdamW),
    ):
        w, optimizer = np.ones(2), make()
        for g in line:
            w = step(optimizer, w, g, 0.01, 0.1)
        right = in_torch(lambda w, way=way: way(w, lr=0.01, weight_decay=0.1), np.ones(2), line)[-1]
        close(
            w,
            right,
            "240 steps end elsewhere. Is each step right, and is nothing kept between calls?",
            tolerance=1e-6,
            call=f"240 steps of {kind}",
        )


def test_effective_rate(exercise):
    """A normalised neuron turns at w as it would at w / ‖w‖ with the effective rate."""
    for w, rate in (
        (np.array([3.0, 4.0]), 0.1),
        (np.array([0.1, -0.2, 0.2]), 2.0),
        (np.array([2, -1, 0, 2, 4]), 0.5),
        (np.array([-7.0]), 0.3),
    ):
        length = float(np.linalg.norm(w))
        right = rate / length**2
        wrong = {
            "Divided by ‖w‖ once. The slopes are flatter, and the arrow is longer, too.": (
                rate / length
            ),
            "This grows with w. A long w turns less.": rate * length**2,
            "This is the rate as it is given. Does a long w turn as easily as a short one?": rate,
            "Divided by the sum of the weights. How long is w?": rate / float(abs(w.sum()) + 1e-9),
            "Divided by how many weights there are. How long is w?": rate / len(w),
            "These are several rates. The whole w has one length.": rate / (w * w + 1e-12),
        }
        with unchanged(w):
            got = exercise.effective_rate(w, rate)
        close(
            got,
            right,
            f"w is {w.tolist()}, of length {length:.3g}, and the rate {rate}.",
            suspects=wrong,
        )
    rng = np.random.default_rng(5)
    for d in (2, 4):
        X, y = rng.normal(size=(9, d)), rng.normal(size=9)
        w = 3 * rng.normal(size=d)
        unit = w / np.linalg.norm(w)
        long = w - 0.7 * turning(X, y, w)
        short = unit - exercise.effective_rate(w, 0.7) * turning(X, y, unit)
        close(
            short / np.linalg.norm(short),
            long / np.linalg.norm(long),
            "After a step, the two arrows point in different directions.",
            tolerance=1e-8,
            call=f"where a normalised neuron of {d} weights points after a step",
        )


def turning(X, y, w):
    """Return the slopes of a normalised neuron's mean square error, by PyTorch."""
    at = torch.tensor(w, requires_grad=True)
    z = torch.tensor(X) @ at
    u = (z - z.mean()) / z.std(unbiased=False)
    ((u - torch.tensor(y)) ** 2).mean().backward()
    return at.grad.numpy()


def show(exercise):
    """Draw the two weights, and what decay does to a normalised neuron."""
    ends = {
        f"{name}, {kind}": exercise.pulled(step, make())
        for name, make in (("SGD", exercise.SGD), ("Adam", exercise.Adam))
        for kind, step in (("L2", exercise.l2_step), ("literal", exercise.literal_step))
    }
    rng = np.random.default_rng(0)
    X = rng.normal(size=(400, 5))
    y = X @ np.array([1.0, -1.0, 0.5, 0, 0]) / 1.5 + rng.normal(size=400)
    rates = {}
    for name, decay in (("no decay", 0.0), ("decay 0.05", 0.05)):
        w, line = np.array([0.0, 1.0, 0.0, 1.0, 1.0]), []
        noise = np.random.default_rng(1)
        for _ in range(500):
            rows = noise.choice(400, 16, replace=False)
            g = exercise.neuron(X[rows], y[rows], w)[1]
            w = exercise.literal_step(exercise.SGD(), w, g, 0.2, decay)
            line.append(exercise.effective_rate(w, 0.2))
        rates[name] = line
    return (
        Bars(
            {
                "slopes of ±10": [end[0] for end in ends.values()],
                "slopes of ±0.1": [end[1] for end in ends.values()],
            },
            labels=list(ends),
            y_label="weight after 240 steps, from 1",
            title="Who decays?",
            note="Adam with L2 spares the weight with the large slopes. Literal decay spares none.",
        ),
        Lines(
            rates,
            x_label="step",
            y_label="effective rate",
            title="A normalised neuron, always with a rate of 0.2",
            note="Without decay the weights grow, and the steps that count become shorter.",
        ),
    )
