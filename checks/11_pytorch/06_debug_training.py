"""Checks for the four bugs: a loop is judged by the weights that it leaves behind.

Any right way of writing it passes, and each bug has a fingerprint of its own.
"""

import numpy as np
import torch
from torch import nn, optim

from mlx_exercises.checking import CheckFailed, close, expect, instance_of, unchanged
from mlx_exercises.figures import Lines, Table

SQUASHED = "The loss saw shares between 0 and 1. What does cross_entropy want?"
PILED_UP = "Gradients of the batches before are still in every step."
BOTH = f"Two bugs are left in the loop. One of them: {PILED_UP}"
EVERY_PAIR = "That is the mean over every pair: each guess was held against all the masses."


def test_weights_after_an_epoch(exercise):
    """Three batches move the weights just as three right steps would."""
    for n, d, c, seed in ((4, 3, 5, 0), (3, 2, 4, 1)):
        batches = draw(n, d, c, seed)
        call = f"the weights after train_epoch on 3 batches, {c} classes"
        model = linear(d, c, seed)
        with unchanged(*(part for batch in batches for part in batch)):
            exercise.train_epoch(model, optim.SGD(model.parameters(), lr=0.5), batches)
        truth = trained(batches, d, c, seed)
        close(
            model.weight,
            truth,
            "The weights ended up somewhere else. Follow one batch through the five lines.",
            suspects={
                BOTH: trained(batches, d, c, seed, squash=True, forget=False),
                SQUASHED: trained(batches, d, c, seed, squash=True),
                PILED_UP: trained(batches, d, c, seed, forget=False),
                "The weights never moved. Were the gradients there when the step was taken?": (
                    linear(d, c, seed).weight
                ),
                "Only the first batch moved the weights.": trained(batches[:1], d, c, seed),
            },
            tolerance=1e-8,
            call=call,
        )


def test_loss_of_an_epoch(exercise):
    """What knows nothing about 4 classes has a mean loss of log 4, in batches of any size."""
    rng = np.random.default_rng(3)
    for sizes in ((3, 1), (2, 5, 1)):
        model = linear(3, 4, 0)
        nn.init.zeros_(model.weight)
        batches = [
            (torch.tensor(rng.normal(size=(b, 3))), torch.tensor(rng.integers(0, 4, b)))
            for b in sizes
        ]
        close(
            exercise.train_epoch(model, optim.SGD(model.parameters(), lr=0.0), batches),
            float(np.log(4)),
            "All weights are 0 and stay so: every class has a quarter.",
            tolerance=1e-8,
            call=f"train_epoch(a model of zeros, rate 0, batches of {sizes} rows)",
        )
    model, (first, second) = linear(2, 3, 1), draw(1, 2, 3, 4)[:2]
    second = (second[0].repeat(3, 1), second[1].repeat(3))
    with torch.no_grad():
        one, two = (nn.functional.cross_entropy(model(x), y).item() for x, y in (first, second))
        squashed = [
            nn.functional.cross_entropy(model(x).softmax(dim=1), y).item()
            for x, y in (first, second)
        ]
    sizes = len(first[1]), len(second[1])
    close(
        exercise.train_epoch(model, optim.SGD(model.parameters(), lr=0.0), [first, second]),
        float(np.average([one, two], weights=sizes)),
        f"Batches of {sizes} rows, in which each row counts the same.",
        suspects={
            "This averages the batches, but they are not of one size.": (one + two) / 2,
            SQUASHED: float(np.average(squashed, weights=sizes)),
        },
        tolerance=1e-8,
        call=f"train_epoch(a linear model, rate 0, batches of {sizes} rows)",
    )


def test_dropout(exercise):
    """Dropout is at work in training, and at rest while the accuracy is measured."""
    probe = Probe()
    batches = [(torch.zeros(2, 3), torch.tensor([0, 1]))] * 2
    exercise.train_epoch(probe.eval(), optim.SGD(probe.parameters(), lr=0.1), batches)
    expect(probe.modes, "The model was not asked once in this epoch.")
    expect(all(probe.modes), "The model was trained in evaluation mode, so dropout did nothing.")
    probe = Probe()
    batches = [
        (torch.zeros(4, 3), torch.tensor([0, 0, 0, 1])),
        (torch.zeros(1, 3), torch.tensor([0])),
    ]
    found = exercise.accuracy(probe.train(), batches)
    expect(probe.modes, "The model was not asked once for its accuracy.")
    expect(
        not any(probe.modes),
        "Only a part of the model was measured: dropout was throwing away numbers meanwhile.",
    )
    close(
        found,
        0.8,
        "This model always says 0, and 4 of 5 labels are 0.",
        suspects={"This averages the batches, but they are not of one size.": 0.875},
        call="accuracy(a model that always says 0, batches of 4 and 1 rows)",
    )
    expect(not any(probe.notes), "Notes for a way back were taken while measuring.")


def test_mass_by_hand(exercise):
    """Guesses of 3 and 4 kg, for birds of 3 and 5 kg, have a mean squared error of 0.5."""
    guesses, masses = torch.tensor([[3.0], [4.0]]), torch.tensor([3.0, 5.0])
    with unchanged(guesses, masses):
        found = exercise.mass_loss(guesses, masses)
    judge_loss(
        found,
        torch.tensor(0.5),
        "The first guess is right, and the second is off by 1.",
        {
            EVERY_PAIR: 1.5,
            "The squares were added up. Their mean is asked for.": 1.0,
            "This is the square of the mean error.": 0.25,
        },
    )


def test_mass_loss(exercise):
    """Each guess belongs to one mass, and a slope goes back to each of the guesses."""
    for b in (5, 3, 1):
        rng = np.random.default_rng(b)
        raw, true = rng.normal(4, 1, (b, 1)), rng.normal(4, 1, b)
        guesses, masses = torch.tensor(raw, requires_grad=True), torch.tensor(true)
        errors = [raw[i, 0] - true[i] for i in range(b)]
        found = exercise.mass_loss(guesses, masses)
        pairs = [(raw[i, 0] - true[j]) ** 2 for i in range(b) for j in range(b)]
        judge_loss(
            found,
            torch.tensor(np.mean(np.square(errors))),
            f"{b} guesses for {b} masses, each for its own.",
            {EVERY_PAIR: float(np.mean(pairs))} if b > 1 else {},
        )
        expect(
            found.requires_grad,
            "The loss has lost its notes: nothing would go back from it to the model.",
            expected="a tensor that backward() can start from",
        )
        found.backward()
        close(
            guesses.grad,
            torch.tensor([[2 * error / b] for error in errors], dtype=torch.float64),
            "The slope of each guess is 2 · (guess - mass) / b.",
            tolerance=1e-8,
            call="guesses.grad, after mass_loss(guesses, masses).backward()",
        )


def test_learns_the_species(exercise):
    """From three starts, the mended loop names the species of unseen penguins as it should."""
    mine, usual = [], []
    for seed in range(3):
        for scores, loop in ((mine, exercise.train_epoch), (usual, reference_epoch)):
            torch.manual_seed(seed)
            inputs, species, _, (train, test) = exercise.penguins(seed)
            model = exercise.species_model()
            optimizer = optim.SGD(model.parameters(), lr=0.4)
            batches = exercise.batches_of(train, inputs, species)
            losses = [loop(model, optimizer, batches) for _ in range(5)]
            with torch.no_grad():
                costs = nn.functional.cross_entropy(model.eval()(inputs[test]), species[test])
            scores.append(costs.item())
            instance_of(losses[-1], float)
    reached, expected = float(np.mean(mine)), float(np.mean(usual))
    # Other dropouts move the mean of three starts by about 0.02.
    if reached <= expected + 0.1:
        return
    if reached < 0.9:
        said = "It learns, but stays behind: slow, not wrong. What shrinks or disturbs its steps?"
    else:
        said = "Unseen birds cost as much as guessing among three does, 1.1, or not much less."
    raise CheckFailed(
        said,
        call="5 epochs of the species at rate 0.4, from 3 starts",
        expected=f"a loss of {expected:.2f} on unseen birds, on average, or at most 0.1 above",
        got=f"{reached:.2f}",
    )


class Probe(nn.Module):
    """A model that always answers class 0 of 4, and remembers how it was asked."""

    def __init__(self):
        super().__init__()
        self.scores = nn.Parameter(torch.tensor([9.0, 0.0, 0.0, 0.0]))
        self.modes, self.notes = [], []

    def forward(self, inputs):
        """Return (9, 0, 0, 0) for each row."""
        self.modes.append(self.training)
        self.notes.append(torch.is_grad_enabled())
        return self.scores.expand(len(inputs), 4)


def judge_loss(found, truth, said, wrong):
    """Judge a loss: a tensor of one number."""
    instance_of(found, torch.Tensor)
    close(found.detach(), truth.to(found.dtype), said, suspects=wrong, tolerance=1e-6)


def draw(n, d, c, seed):
    """Return batches of n, n + 1 and n + 2 rows."""
    rng = np.random.default_rng(seed)
    return [
        (torch.tensor(rng.normal(size=(b, d))), torch.tensor(rng.integers(0, c, b)))
        for b in (n, n + 1, n + 2)
    ]


def linear(d, c, seed):
    """Return a linear model without a bias, in float64."""
    torch.manual_seed(seed)
    return nn.Linear(d, c, bias=False, dtype=torch.float64)


def trained(batches, d, c, seed, *, squash=False, forget=True):
    """Return the weights after a right epoch, or after one with known bugs."""
    model = linear(d, c, seed)
    reference_epoch(
        model, optim.SGD(model.parameters(), lr=0.5), batches, squash=squash, forget=forget
    )
    return model.weight.detach()


def reference_epoch(model, optimizer, batches, *, squash=False, forget=True):
    """Train as it should be, or with known bugs, and return the mean loss of a row."""
    model.train()
    total = rows = 0.0
    for inputs, labels in batches:
        if forget:
            optimizer.zero_grad()
        scores = model(inputs)
        loss = nn.functional.cross_entropy(scores.softmax(dim=1) if squash else scores, labels)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(labels)
        rows += len(labels)
    return total / rows


def every_pair(guesses, masses):
    """Return the loss of the masses as it was found."""
    return ((guesses - masses) ** 2).mean()


def show(exercise):
    """Train both networks before and after, on the same birds from the same start."""
    curves, errors = {}, []
    inputs, species, masses, (train, test) = exercise.penguins(0)

    def as_found(model, optimizer, batches):
        return reference_epoch(model, optimizer, batches, squash=True, forget=False)

    for name, loop, loss in (
        ("as found", as_found, every_pair),
        ("mended", exercise.train_epoch, exercise.mass_loss),
    ):
        torch.manual_seed(0)
        model = exercise.species_model()
        optimizer = optim.SGD(model.parameters(), lr=0.1)
        batches = exercise.batches_of(train, inputs, species)
        curves[name] = [loop(model, optimizer, batches) for _ in range(10)]
        line = nn.Linear(3, 1)
        optimizer = optim.SGD(line.parameters(), lr=0.05)
        for _ in range(8):
            for some, true in exercise.batches_of(train, inputs, masses):
                optimizer.zero_grad()
                loss(line(some), true).backward()
                optimizer.step()
        guesses = line(inputs[test]).detach().flatten()
        off = (guesses - masses[test]).square().mean().sqrt().item()
        right = exercise.accuracy(model, exercise.batches_of(test, inputs, species))
        errors.append([name, round(right, 3), off, guesses.std().item()])
    return (
        Lines(
            curves,
            x=range(1, 11),
            title="The loss of the species",
            x_label="epoch",
            y_label="mean loss of a row",
            levels={"least possible after a softmax too many": -float(np.log(np.e / (np.e + 2)))},
        ),
        Table(
            errors,
            columns=["", "species right", "mass off by (kg)", "spread of guesses (kg)"],
            digits=2,
            title="Unseen penguins",
            note=f"Their masses spread by {masses[test].std().item():.2f} kg.",
        ),
    )
