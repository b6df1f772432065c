"""Checks for the network of Values: one neuron, layers and steps, each against PyTorch."""

import random

import numpy as np
import torch

from mlx_exercises import data
from mlx_exercises.checking import close, expect, instance_of, unchanged
from mlx_exercises.figures import Grid, Lines, Scatter

SHARE = 0.75  # silence costs 1; the reference: below 0.5 in 50 pairs of starts
FORGOT = "The answer is right, but the weights get no grads: it has forgotten what it was made of."


def neuron(exercise, weights, bias):
    made = exercise.Neuron(len(weights), random.Random(0))
    made.weights = [exercise.Value(w) for w in weights]
    made.bias = exercise.Value(bias)
    return made


def network(exercise, sizes, seed):
    """Return a network whose biases are not 0."""
    rng = random.Random(seed)
    made = exercise.Network(sizes, rng)
    for each in made.weights():
        each.number = round(rng.uniform(-1.5, 1.5), 2)
    return made


def in_torch(model):
    """Return the layers of a network as pairs of tensors (weights, biases)."""
    return [
        (
            torch.tensor([[w.number for w in n.weights] for n in layer], requires_grad=True),
            torch.tensor([n.bias.number for n in layer], requires_grad=True),
        )
        for layer in model.layers
    ]


def torch_output(parts, X):
    signals = torch.tensor(X)
    for W, b in parts:
        signals = torch.tanh(signals @ W.T + b)
    return signals[:, 0]


def flat(parts, of):
    """Return numbers or grads in the order of Network.weights()."""
    found = []
    for W, b in parts:
        for row, bias in zip(of(W), of(b), strict=True):
            found += [*row.tolist(), bias.item()]
    return found


def answer(exercise, got, what, call):
    instance_of(got, exercise.Value, f"The output of a {what} is a Value.")
    return got.number


def test_neuron(exercise):
    """A neuron weighs its inputs, adds its bias and bends the sum: tanh(0.8) is 0.664."""
    for weights, bias, inputs in (
        ([2.0, -1.0], 0.1, [0.5, 0.3]),
        ([0.5, 1.5, -0.25], -0.75, [1.0, 0.2, 2.0]),
        ([1.5], 0.25, [-0.5]),
    ):
        one = neuron(exercise, weights, bias)
        with unchanged(inputs):
            got = one(inputs)
        call = f"a neuron with weights {weights} and bias {bias}, at {inputs}"
        total = float(np.dot(weights, inputs))
        close(
            answer(exercise, got, "neuron", call),
            float(np.tanh(total + bias)),
            f"The weighed sum is {total:.4g}, and the bias {bias}.",
            suspects={
                "The bias is missing from the sum.": float(np.tanh(total)),
                "The sum was not bent.": total + bias,
                "The bias was added after the bend. It belongs to what is bent.": float(
                    np.tanh(total) + bias
                ),
            },
            call=call,
        )
        got.backward()
        slope = 1 - np.tanh(total + bias) ** 2
        grads = [w.grad for w in one.weights] + [one.bias.grad]
        expect(grads != [0.0] * len(grads), FORGOT, call=f"grads, after backward() from {call}")
        close(
            grads,
            [*(slope * x for x in inputs), slope],
            "The weight of a large input moves the answer most.",
            call=f"grads of weights and bias, {call}",
        )
    leaf = exercise.Value(0.5)
    got = neuron(exercise, [2.0, -1.0], 0.1)([leaf, 0.3])
    answer(exercise, got, "neuron", "a neuron with a Value as an input")
    got.backward()
    close(leaf.grad, 2 * (1 - np.tanh(0.8) ** 2), "An input may be a Value, too.", call="its grad")


def test_network(exercise):
    """Each layer answers to the one before it; one, two or three layers agree with PyTorch."""
    rng = np.random.default_rng(0)
    for seed, sizes in enumerate(([2, 3, 1], [3, 1], [2, 4, 3, 1], [1, 2, 2, 1])):
        model = network(exercise, sizes, seed)
        parts = in_torch(model)
        point = [round(float(x), 2) for x in rng.uniform(-1, 1, size=sizes[0])]
        call = f"a network of sizes {sizes} at {point}"
        got = model(point)
        end = torch_output(parts, [point])[0]
        first = torch_output([parts[0]], [point])[0].item()
        close(
            answer(exercise, got, "network", call),
            end.item(),
            "Follow the point through the layers.",
            suspects={"Only the first layer was asked.": first},
            tolerance=1e-5,
            call=call,
        )
        got.backward()
        end.backward()
        close(
            [w.grad for w in model.weights()],
            flat(parts, lambda p: p.grad),
            "PyTorch has other grads for these weights.",
            tolerance=1e-5,
            call=f"grads of all weights, {call}",
        )


def torch_loss(parts, X, targets):
    return torch.mean((torch_output(parts, X) - torch.tensor(targets)) ** 2)


def test_step(exercise):
    """A step returns the mean loss, and moves each weight downhill by rate times its grad."""
    rng = np.random.default_rng(1)
    for seed, (n, sizes, rate) in enumerate(((3, [2, 3, 1], 0.5), (5, [1, 2, 1], 0.1))):
        model = network(exercise, sizes, seed)
        X = rng.uniform(-1, 1, size=(n, sizes[0])).round(2).tolist()
        targets = [1.0 if i % 2 else -1.0 for i in range(n)]
        for turn in ("one step", "a second step"):
            parts = in_torch(model)
            loss = torch_loss(parts, X, targets)
            loss.backward()
            before, slopes = flat(parts, lambda p: p), flat(parts, lambda p: p.grad)
            after = [w - rate * g for w, g in zip(before, slopes, strict=True)]
            moved = moved_to(parts, after)
            with unchanged(X, targets):
                got = exercise.step(model, X, targets, rate)
            call = f"{turn} on {n} points with a rate of {rate}"
            close(
                got,
                loss.item(),
                "This is the mean of (output - target)².",
                suspects={
                    "This is the sum over the points. The loss is their mean.": n * loss.item(),
                    "This is the loss after the step. The one before it is asked for.": (
                        torch_loss(moved, X, targets).item()
                    ),
                },
                tolerance=1e-5,
                call=call,
            )
            close(
                [w.number for w in model.weights()],
                after,
                "Each weight should be less by rate times its grad.",
                suspects={
                    "The weights went uphill: the loss grows this way.": [
                        w + rate * g for w, g in zip(before, slopes, strict=True)
                    ],
                    "The loss is right, but no weight moved. "
                    "Where would the grads come from?": before,
                    "Each weight moved by its whole grad, whatever the rate.": [
                        w - g for w, g in zip(before, slopes, strict=True)
                    ],
                },
                tolerance=1e-5,
                call=f"the weights after {call}",
            )


def moved_to(parts, numbers):
    """Return the same layers with other numbers, in the order of Network.weights()."""
    found, at = [], 0
    for W, _ in parts:
        n, d = W.shape
        rows = torch.tensor(numbers[at : at + n * (d + 1)]).reshape(n, d + 1)
        found.append((rows[:, :d], rows[:, d]))
        at += n * (d + 1)
    return found


def moons(seed):
    X, y, *_ = data.moons(40, noise=0.1, seed=seed)
    return X, [1.0 if label == 0 else -1.0 for label in y]


def test_moons(exercise):
    """On 40 points of two moons, 15 steps take the loss well below 1, what silence would cost."""
    last = []
    for seed in (3, 4):
        X, targets = moons(seed)
        model = exercise.Network([2, 6, 1], random.Random(seed))
        for _ in range(15):
            loss = exercise.step(model, X.tolist(), targets, 0.3)
            instance_of(loss, (float, int, np.floating), "A step returns the loss, a plain number.")
        last.append(float(loss))
    expect(
        np.mean(last) < SHARE,
        "It does not learn the moons.",
        call="15 steps on 40 points with a rate of 0.3, from two starts",
        expected=f"a mean loss below {SHARE}",
        got=f"{np.mean(last):.3f}",
    )


def show(exercise):
    """Train on 40 points, and draw the boundary and the loss."""
    X, targets = moons(3)
    model = exercise.Network([2, 6, 1], random.Random(3))
    losses = [exercise.step(model, X.tolist(), targets, 0.5) for _ in range(25)]
    xs, ys = np.linspace(-1.4, 2.4, 16), np.linspace(-1.0, 1.5, 12)
    said = [[int(model([x, y]).number < 0) for x in xs] for y in ys]
    signs = np.array([model(list(x)).number for x in X]) * targets
    names = ("upper", "lower")
    return (
        Scatter(
            Scatter.split(X, (np.array(targets) < 0).astype(int), names),
            grid=Grid(np.array(said), x=(-1.4, 2.4), y=(-1.0, 1.5), names=names),
            x_label="x₁",
            y_label="x₂",
            title="What 25 numbers make of the plane",
            note=f"{int((signs > 0).sum())} of the 40 points are on their side.",
        ),
        Lines(
            {"loss": losses},
            x_label="step",
            y_label="mean of (output - target)²",
            levels={"always 0": 1.0},
            title="25 steps",
        ),
    )
