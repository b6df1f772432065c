"""Checks for LoRA: the detour by hand, the silent start, merging, and whole models adapted."""

import contextlib

import numpy as np
import torch
from torch import nn

from mlx_exercises.checking import CheckFailed, close, expect, instance_of, shape
from mlx_exercises.figures import Bars, Lines


@contextlib.contextmanager
def exact():
    """Make new tensors float64, so that answers can be compared to the last digits."""
    torch.set_default_dtype(torch.float64)
    try:
        yield
    finally:
        torch.set_default_dtype(torch.float32)


def lora(exercise, d, k, r, alpha, *, bias=True, seed=0):
    """Return a layer and the learner's LoRALinear around it, judged to have its parts."""
    torch.manual_seed(seed)
    layer = nn.Linear(d, k, bias=bias)
    made = exercise.LoRALinear(layer, r, alpha)
    instance_of(made, nn.Module, "LoRALinear is a module.")
    for name, wanted in (("A", (r, d)), ("B", (k, r))):
        value = getattr(made, name, None)
        expect(
            isinstance(value, nn.Parameter),
            f"{name} is no parameter, so no optimizer will find it.",
            expected="nn.Parameter",
            got=type(value).__name__,
        )
        shape(value, wanted, f"This is the shape of {name} for d = {d}, k = {k}, r = {r}.")
    return layer, made


def fill(made, rng):
    """Give A and B numbers, as if they had been trained."""
    A, B = rng.normal(size=tuple(made.A.shape)), rng.normal(size=tuple(made.B.shape))
    with torch.no_grad():
        made.A.copy_(torch.from_numpy(A))
        made.B.copy_(torch.from_numpy(B))
    return A, B


def answer(layer, x, A, B, factor):
    """Return what both ways say, by NumPy and one number of the detour after another."""
    W = layer.weight.detach().numpy()
    out = np.einsum("kd,...d->...k", W, x)
    if layer.bias is not None:
        out = out + layer.bias.detach().numpy()
    for row, column in zip(A, B.T, strict=True):
        out = out + factor * (x @ row)[..., None] * column
    return torch.from_numpy(out)


def test_silent_start(exercise):
    """At first B is zero and A is not, the layer is frozen, and its answers are unchanged."""
    with exact():
        for d, k, r, bias in ((5, 3, 2, True), (4, 7, 1, False), (6, 6, 4, True)):
            layer, made = lora(exercise, d, k, r, 8.0, bias=bias)
            before = layer.weight.detach().clone()
            x = torch.randn(2, 3, d)
            wanted = nn.functional.linear(x, before, layer.bias).detach()
            silent = bool((made.B == 0).all())
            expect(
                not silent or not bool((made.A == 0).all()),
                "A and B are both zero. What is the slope of each, then? Nothing would move.",
            )
            close(made(x), wanted, "An untrained detour should say nothing.")
            expect(silent, "B should begin with zeros.")
            expect(
                made.layer is layer, "`self.layer` is another layer than the one that was given."
            )
            free = [name for name, each in made.named_parameters() if each.requires_grad]
            expect(
                sorted(free) == ["A", "B"],
                "A and B are to be trained, the layer is not.",
                expected="A, B",
                got=", ".join(sorted(free)) or "nothing",
            )
            expect(
                len({round(each, 12) for each in made.A.flatten().tolist()}) >= r * d,
                "The numbers of A should be random, each by itself.",
            )
        _, made = lora(exercise, 400, 3, 2, 8.0)
        size = made.A.detach().square().mean().sqrt().item()
        expect(
            size <= 2,
            "The numbers of A should be small at first.",
            call="the root of the mean square of A, for d = 400",
            expected="at most 2",
            got=f"{size:.3g}",
        )


def test_detour(exercise):
    """With W = (2 1), A = (1 -1), B = (0.5), alpha 3 and x = (4, 1) it says 13.5."""
    with exact():
        layer, made = lora(exercise, 2, 1, 1, 3.0, bias=False)
        with torch.no_grad():
            layer.weight.copy_(torch.tensor([[2.0, 1.0]]))
            made.A.copy_(torch.tensor([[1.0, -1.0]]))
            made.B.copy_(torch.tensor([[0.5]]))
        close(
            made(torch.tensor([[4.0, 1.0]])),
            torch.tensor([[13.5]]),
            "9 from the layer, 3 · 0.5 · 3 from the detour.",
            suspects={
                "The factor alpha / r is missing.": torch.tensor([[10.5]]),
                "The layer's own answer is missing.": torch.tensor([[4.5]]),
                "The detour is missing.": torch.tensor([[9.0]]),
            },
        )
        rng = np.random.default_rng(3)
        for (d, k, r, alpha, bias), before in (
            ((5, 3, 2, 6.0, True), (4,)),
            ((3, 6, 4, 1.0, False), (2, 5)),
            ((4, 4, 2, 16.0, True), ()),
        ):
            layer, made = lora(exercise, d, k, r, alpha, bias=bias, seed=d)
            A, B = fill(made, rng)
            x = rng.normal(size=(*before, d))
            close(
                made(torch.from_numpy(x)),
                answer(layer, x, A, B, alpha / r),
                f"d = {d}, k = {k}, r = {r}, alpha = {alpha}.",
                suspects={
                    "alpha was not divided by r.": answer(layer, x, A, B, alpha),
                    "This is r / alpha. Which way round is the factor?": answer(
                        layer, x, A, B, r / alpha
                    ),
                    "The factor alpha / r is missing.": answer(layer, x, A, B, 1.0),
                    "The detour is missing.": answer(layer, x, A, B, 0.0),
                },
                call=f"a LoRALinear with r = {r}, alpha = {alpha}, on x {(*before, d)}",
            )


def test_merged(exercise):
    """Merged, both ways are one plain linear layer with the same answers, and nothing changed."""
    with exact():
        rng = np.random.default_rng(4)
        for d, k, r, alpha, bias in ((5, 3, 2, 6.0, True), (4, 4, 3, 1.5, False)):
            layer, made = lora(exercise, d, k, r, alpha, bias=bias, seed=k)
            A, B = fill(made, rng)
            x = rng.normal(size=(7, d))
            before = layer.weight.detach().clone()
            wanted = answer(layer, x, A, B, alpha / r)
            one = made.merged()
            instance_of(one, nn.Linear, "A plain nn.Linear belongs here.")
            expect(
                one is not layer and torch.equal(layer.weight, before),
                "The frozen layer itself was changed, so the detour counts twice from now on.",
                call="merged()",
            )
            close(
                one(torch.from_numpy(x)),
                wanted,
                "The merged layer should say what both ways say.",
                suspects={
                    "The merged layer has no detour in it.": answer(layer, x, A, B, 0.0),
                    "The factor alpha / r is missing from the merged table.": answer(
                        layer, x, A, B, 1.0
                    ),
                },
                call=f"merged() of a layer from {d} to {k}, on x (7, {d})",
            )
            close(made(torch.from_numpy(x)), wanted, "After merged(), the two ways are as before.")


class Nested(nn.Module):
    """Two storeys of blocks, with a name on a layer that is not linear."""

    def __init__(self, block):
        super().__init__()
        self.floors = nn.ModuleList([nn.Sequential(block(8), block(8)), nn.Sequential(block(8))])
        self.up = nn.LayerNorm(8)
        self.value = nn.Linear(8, 5)

    def forward(self, x):
        """Climb the storeys."""
        for floor in self.floors:
            x = floor(x)
        return self.value(self.up(x))


def test_adapt(exercise):
    """Only the named linear layers get a detour, at any depth, and the share is counted right."""
    with exact():
        for names, r in ((("query", "value"), 2), (("up",), 3)):
            torch.manual_seed(5)
            model = Nested(exercise.Block)
            every = {name for name, each in model.named_modules() if isinstance(each, nn.Linear)}
            asked = {name for name in every if name.split(".")[-1] in names}
            total = sum(each.numel() for each in model.parameters())
            new = sum(
                r * sum(each.weight.shape) for name, each in model.named_modules() if name in asked
            )
            x = torch.randn(2, 3, 8)
            before = model(x).detach()
            share = exercise.adapt(model, names, r, 4.0)
            found = {
                name
                for name, each in model.named_modules()
                if isinstance(each, exercise.LoRALinear)
            }
            call = f"adapt(model, {names}, {r}, 4.0)"
            if found != asked:
                few = ", ".join(sorted(asked - found)[:3])
                raise CheckFailed(
                    f"Without a detour are still: {few}."
                    if few
                    else "Layers that nobody named have got a detour.",
                    call=call,
                    expected=f"{len(asked)} layers with a detour",
                    got=f"{len(found)}",
                )
            close(model(x), before, "Adapted, and not trained yet: the answers stay.", call=call)
            free = sum(each.numel() for each in model.parameters() if each.requires_grad)
            close(
                free,
                new,
                "These many numbers can be trained now.",
                suspects={
                    "The rest of the model is not frozen.": total
                    + new
                    - sum(
                        each.layer.weight.numel() + each.layer.bias.numel()
                        for each in model.modules()
                        if isinstance(each, exercise.LoRALinear)
                    )
                },
                call=f"numbers that can be trained after {call}",
            )
            close(
                share,
                new / (total + new),
                "The share of all weights, the new ones counted.",
                suspects={
                    "The new weights are missing from the whole.": new / total,
                    "This is in percent.": 100 * new / (total + new),
                    "This is a number of weights.": float(new),
                },
                call=call,
            )


def test_training(exercise):
    """Training moves A and B only: each frozen weight stays the same to the last bit."""
    torch.manual_seed(6)
    model = Nested(exercise.Block)
    exercise.adapt(model, ("query", "value"), 2, 4.0)
    kept = {
        name: each.detach().clone()
        for name, each in model.named_parameters()
        if not name.endswith((".A", ".B"))
    }
    x, y = torch.randn(6, 4, 8), torch.randn(6, 4, 5)
    losses = learn(model, x, y, 15)
    now = dict(model.named_parameters())
    moved = [name for name, each in kept.items() if not torch.equal(now[name], each)]
    expect(not moved, lambda: f"A frozen weight moved: {moved[0]}.", call="15 steps of Adam")
    still = [name for name, each in now.items() if name.endswith(".B") and not bool(each.any())]
    expect(not still, lambda: f"After 15 steps, {still[0]} is still zero.", call="15 steps of Adam")
    expect(losses[-1] < losses[0], "Fifteen steps of Adam on A and B made the loss no smaller.")


def learn(model, x, y, steps):
    free = [each for each in model.parameters() if each.requires_grad]
    expect(free, "There is nothing left to train.", call="adapt(model, …)")
    optimizer, losses = torch.optim.Adam(free, lr=0.01), []
    for _ in range(steps):
        loss = nn.functional.mse_loss(model(x), y)
        expect(
            loss.requires_grad,
            "torch cannot follow the loss back to A and B, so they have no slopes.",
            call="the loss of a model after adapt(model, …)",
        )
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def show(exercise):
    """Draw the share of weights by rank, and what rank 1 and rank 8 can learn."""
    shares = {}
    for r in (1, 2, 4, 8, 16):
        model = nn.Sequential(*(exercise.Block(128) for _ in range(4)))
        shares[f"r = {r}"] = 100 * exercise.adapt(model, ("query", "value"), r, 2.0 * r)
    curves = {}
    for r in (1, 8):
        torch.manual_seed(7)
        model, x = nn.Sequential(exercise.Block(32), exercise.Block(32)), torch.randn(16, 6, 32)
        y = model(x).detach() + 0.3 * x.roll(1, dims=1)
        exercise.adapt(model, ("value", "way_out"), r, 2.0 * r)
        curves[f"r = {r}"] = learn(model, x, y, 40)
    return (
        Bars(
            shares,
            y_label="percent of all weights",
            title="Queries and values of four blocks, width 128",
            note=f"At r = 8, {shares['r = 8']:.1f} % of the weights are trained.",
        ),
        Lines(
            curves,
            x_label="step",
            y_label="loss",
            title="Two blocks learn to look one place back",
            note="Both begin at the loss of the old model, because B is zero.",
        ),
    )
