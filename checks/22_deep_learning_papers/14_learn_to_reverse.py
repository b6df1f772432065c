"""Checks for the reverser: part by part beside PyTorch, then trained from two starts."""

import math

import torch
from torch import nn
from torch.nn import functional

from mlx_exercises.checking import (
    close,
    equal,
    expect,
    instance_of,
    parts,
    progress,
    shape,
    unchanged,
)
from mlx_exercises.figures import HeatMap, Lines, Table

# Trained from 200 seeds (0-199 for weights and batches), the solution had all of 2,400 new symbols
# right each time, and no mean weight on the line below 0.98. The bounds here are 0.999 and 0.8.

KEPT = {}  # what was trained for the last claim, so that `show` need not train again


def seeded(seed):
    return torch.Generator().manual_seed(seed)


def pair(answer):
    return parts(answer, 2, "A pair is expected: x, and its rows reversed.")


def test_batch(exercise):
    """A batch holds all c symbols at random, and beside it each row from its end to its start."""
    for seed, (b, t, c) in enumerate(((60, 5, 4), (40, 7, 10), (50, 50, 3), (30, 1, 2))):
        generator = seeded(seed)
        x, y = pair(exercise.make_batch(b, t, c, generator))
        for part, name in ((x, "x"), (y, "the reversed rows")):
            instance_of(part, torch.Tensor, f"A tensor is expected for {name}.")
            shape(part, (b, t), f"This is the shape of {name}.")
            equal(str(part.dtype), "torch.int64", f"Symbols are whole numbers, in {name}, too.")
        values = sorted(set(x.flatten().tolist()))
        equal(
            values,
            list(range(c)),
            f"There are {c} symbols, 0 to {c - 1}, and {b * t} draws.",
            suspects={
                "Symbols are counted from 0, and not from 1.": list(range(1, c + 1)),
                "The last symbol is missing.": list(range(c - 1)),
                "There is one symbol too many.": list(range(c + 1)),
            },
            call=f"the symbols in make_batch({b}, {t}, {c}, generator)",
        )
        right = torch.tensor([row[::-1] for row in x.tolist()])
        wrong = {
            "The rows came in the opposite order. Each row by itself should be reversed.": (
                x.flip(0)
            ),
            "Rows and their order are both turned round. Only the rows should be.": x.flip(0, 1),
            "This is x as it is.": x,
            "The rows were sorted, not reversed.": x.sort(dim=1, descending=True).values,
        }
        close(y, right, f"{b} rows of {t}.", suspects=wrong)
        again = pair(exercise.make_batch(b, t, c, generator))[0]
        same = pair(exercise.make_batch(b, t, c, seeded(seed)))[0]
        shape(again, (b, t), "This is a second batch.")
        expect(not torch.equal(again, x), "A second batch is the same as the first.")
        close(same, x, "The same seed should give the same batch. Who draws the numbers?")


def model_of(exercise, c, t, d, seed):
    """Return the learner's model in float64, with weights that the seed decides."""
    torch.manual_seed(seed)
    return exercise.Reverser(c, t, d).double()


CASES = ((3, 4, 5, 7), (1, 6, 3, 2), (4, 4, 4, 4))  # b, t, c, d


def test_weights(exercise):
    """The weights are PyTorch's: shares of symbols at their places, each row adding up to 1."""
    for seed, (b, t, c, d) in enumerate(CASES):
        model, x = model_of(exercise, c, t, d, seed), torch.randint(c, (b, t), generator=seeded(9))
        with torch.no_grad(), unchanged(x):
            got = model.weights(x)
            e = model.symbols(x) + model.places
            Q, K = model.queries(e), model.keys(e)
            one = torch.eye(t, dtype=torch.float64).expand(b, t, t)
            right = functional.scaled_dot_product_attention(Q, K, one)
            fits = torch.einsum("bid,bjd->bij", Q, K)
            bare = model.symbols(x)
            blind = model.queries(bare) @ model.keys(bare).mT
            wrong = {
                "The fits were not divided by √d.": fits.softmax(-1),
                "The fits were divided by d. It should be its root.": (fits / d).softmax(-1),
                "Each column adds up to 1. It is the rows that share.": (
                    (fits / d**0.5).softmax(-2)
                ),
                "The places are missing: nobody could know where to look.": (
                    (blind / d**0.5).softmax(-1)
                ),
                "Queries met queries. What are the keys for?": (Q @ Q.mT / d**0.5).softmax(-1),
                "Keys ask and queries answer here.": (K @ Q.mT / d**0.5).softmax(-1),
                "These are fits. Softmax makes shares of them.": fits / d**0.5,
            }
        shape(got, (b, t, t), "Each time looks at each time.")
        close(
            got,
            right,
            f"x is {(b, t)}, with {c} symbols and d = {d}.",
            suspects=wrong,
            tolerance=1e-8,
            call=f"model.weights(x), x {(b, t)}",
        )


def test_forward(exercise):
    """The scores are those of each time's mixture of values."""
    for seed, (b, t, c, d) in enumerate(CASES):
        model, x = model_of(exercise, c, t, d, seed), torch.randint(c, (b, t), generator=seeded(9))
        with torch.no_grad(), unchanged(x):
            got = model(x)
            e = model.symbols(x) + model.places
            Q, K, V = model.queries(e), model.keys(e), model.values(e)
            mixed = functional.scaled_dot_product_attention(Q, K, V)
            right = model.scores(mixed)
            W = (Q @ K.mT / d**0.5).softmax(-1)
            wrong = {
                "e itself was mixed. What are the values for?": model.scores(W @ e),
                "The values were not mixed: each time only hears itself.": model.scores(V),
                "e was added to the mixture. There is no such short cut here.": (
                    model.scores(mixed + e)
                ),
                "The values have no places in them.": model.scores(
                    W @ model.values(model.symbols(x))
                ),
                "These are shares. Scores go into the loss as they are.": right.softmax(-1),
                "The weights were turned on their side.": model.scores(W.mT @ V),
                "This is the mixture. Which symbols does it speak for?": mixed,
            }
        shape(got, (b, t, c), "There is a score for each symbol at each time.")
        close(
            got,
            right,
            f"x is {(b, t)}, with {c} symbols and d = {d}.",
            suspects=wrong,
            tolerance=1e-8,
            call=f"model(x), x {(b, t)}",
        )


class Probe(nn.Module):
    """A model that gives the same scores (t, c) for every row, and remembers what it was asked."""

    def __init__(self, table):
        super().__init__()
        self.table = nn.Parameter(table.clone())
        self.asked, self.tables, self.tracked = [], [], False

    def forward(self, x):
        """Return the table for each row."""
        self.asked.append(x.detach().clone())
        self.tracked = torch.is_grad_enabled()
        self.tables.append(self.table.detach().clone())
        return self.table.expand(len(x), *self.table.shape)


def loss_and_slopes(table, x, *, squash=False, reverse=True, mean=True):
    """Return the loss of a batch, and its slopes by a table of scores (t, c)."""
    at = table.clone().requires_grad_()
    scores = at.expand(len(x), *at.shape).flatten(0, 1)
    scores = scores.softmax(-1) if squash else scores
    labels = (x.flip(1) if reverse else x).flatten()
    loss = functional.cross_entropy(scores, labels, reduction="mean" if mean else "sum")
    loss.backward()
    return float(loss.detach()), at.grad


def test_train(exercise):
    """Each step takes a new batch, and moves by the slopes of that batch alone."""
    b, t, c, rate = 6, 3, 5, 0.5
    table = torch.randn(t, c, generator=seeded(1), dtype=torch.float64) * 2
    model = Probe(table)
    optimizer = torch.optim.SGD(model.parameters(), lr=rate)
    losses = exercise.train(model, optimizer, 4, (b, t, c), seeded(2))
    expect(model.asked, "The model was not asked in any of 4 steps.")
    expect(len(model.asked) == 4, f"In 4 steps the model was asked {len(model.asked)} times.")
    for x in model.asked:
        equal(tuple(x.shape), (b, t), "The size of a batch is given.", call="what the model gets")
    expect(
        not any(torch.equal(model.asked[0], x) for x in model.asked[1:]),
        "The same batch came again. Each step should take a new one.",
    )
    for seed, same in ((2, True), (3, False)):
        other = Probe(table)
        steps = torch.optim.SGD(other.parameters(), lr=rate)
        exercise.train(other, steps, 1, (b, t, c), seeded(seed))
        expect(
            other.asked and torch.equal(other.asked[0], model.asked[0]) == same,
            "The same seed should give the same batch. Who draws the numbers?"
            if same
            else "The generator that is given does not decide which batches come.",
            call="train twice, with a generator of the "
            + ("same seed" if same else "seeds 2 and 3"),
            expected="the same first batch" if same else "another first batch",
            got="another first batch" if same else "the same first batch",
        )
    places = [*model.tables, model.table.detach().clone()]
    piled = torch.zeros_like(table)
    for k, x in enumerate(model.asked):
        slopes = loss_and_slopes(places[k], x)[1]
        squashed = loss_and_slopes(places[k], x, squash=True)[1]
        same = loss_and_slopes(places[k], x, reverse=False)[1]
        whole = loss_and_slopes(places[k], x, mean=False)[1]
        piled = piled + slopes
        right = places[k] - rate * slopes
        wrong = {
            "Nothing moved. Were the slopes there when the step was made?": places[k],
            "Slopes of earlier batches are still in this step.": places[k] - rate * piled,
            "The loss saw shares. Cross entropy takes scores as they are.": (
                places[k] - rate * squashed
            ),
            "The step repeats x. Which of the two of a batch are the labels?": (
                places[k] - rate * same
            ),
            "The loss is a sum over the symbols of a batch, and not their mean.": (
                places[k] - rate * whole
            ),
        }
        close(
            places[k + 1],
            right,
            "It went elsewhere. Is the loss the mean cross entropy over all symbols?",
            suspects=wrong,
            tolerance=1e-8,
            call=f"the weights after step {k + 1} of train, plain SGD",
        )
    instance_of(losses, list, "The losses should be a list.")
    close(len(losses), 4, "Four steps have four losses.", call="the length of what train returns")
    for each in losses:
        instance_of(each, float, "A loss in the list should be a plain number.")
    close(
        losses,
        [loss_and_slopes(places[k], x)[0] for k, x in enumerate(model.asked)],
        "A loss is that of the batch before its step.",
        tolerance=1e-6,
        call="what train returns",
    )


def test_accuracy(exercise):
    """Accuracy is the share of symbols that are right, and it tracks no slopes."""
    model = Probe(torch.eye(4)[torch.tensor([0, 1, 2])] * 3 - 1)  # always says 0 1 2
    y = torch.tensor([[0, 1, 2], [0, 1, 3], [3, 1, 0], [0, 0, 2]])
    x = y.flip(1)
    with unchanged(x, y):
        got = exercise.accuracy(model, x, y)
    close(
        got,
        2 / 3,
        "The model says 0 1 2 to everything. Of these 12 symbols, 8 are so.",
        suspects={
            "This is the share of whole rows. Each symbol counts by itself.": 0.25,
            "This is how many are right. Which share is it?": 8,
            "The answers were compared with x. What should have come out?": 5 / 12,
        },
        tolerance=1e-6,
    )
    instance_of(got, (float, int), "A plain number is expected.")
    expect(
        not model.tracked, "The model was asked with slopes being tracked. Here nothing is learned."
    )


def trained(exercise, seed):
    """Train the learner's model with the learner's loop; return it, its losses and its start."""
    torch.manual_seed(seed)
    generator = seeded(seed)
    model = exercise.Reverser(10, 8, 32)
    probe, _ = pair(exercise.make_batch(64, 8, 10, generator))
    with torch.no_grad():
        before = model.weights(probe).mean(dim=0)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    losses = exercise.train(model, optimizer, 300, (32, 8, 10), generator)
    return model, losses, before


def test_learns_to_reverse(exercise):
    """After 300 batches new rows come out reversed, and the map is a line from corner to corner."""
    for k in range(2):
        progress(k, 2, label="training")
        KEPT["last"] = trained(exercise, 100 + k)
        model, losses, _ = KEPT["last"]
        expect(
            abs(losses[0] - math.log(10)) < 1.2,
            "At the start it knows nothing of ten symbols: about log 10.",
            expected="about 2.3",
            got=f"{losses[0]:.2f}",
        )
        x = torch.randint(10, (300, 8), generator=seeded(50 + k))
        share = float(exercise.accuracy(model, x, x.flip(1)))
        expect(
            share >= 0.999,
            "After 300 steps new rows do not come out reversed.",
            call="accuracy of 2,400 new symbols",
            expected="0.999 or more",
            got=f"{share:.4f}",
        )
        with torch.no_grad():
            line = model.weights(x).mean(dim=0).flip(1).diagonal()
        expect(
            float(line.min()) > 0.8,
            "The symbols are right, but not each time looks at its opposite.",
            call="mean weights from time i to time 7 - i",
            expected="above 0.8",
            got=f"{float(line.min()):.3f}",
        )


def show(exercise):
    """Draw the map before and after, and the loss on the way."""
    model, losses, before = KEPT.get("last") or trained(exercise, 0)
    x, y = exercise.make_batch(500, 8, 10, seeded(1))
    with torch.no_grad():
        after = model.weights(x).mean(dim=0)
        answers = model(x[:3]).argmax(dim=-1)
    share = exercise.accuracy(model, x, y)
    names = [str(i) for i in range(8)]
    rows = [
        [" ".join(map(str, row)), " ".join(map(str, answer))]
        for row, answer in zip(x[:3].tolist(), answers.tolist(), strict=True)
    ]
    return (
        Table(
            rows,
            columns=["in", "out"],
            title="Rows it never saw",
            note=f"{share:.4f} of 4,000 symbols are right.",
        ),
        HeatMap(after, names, names, x_label="looked at", y_label="time", title="Where it looks"),
        HeatMap(before, names, names, x_label="looked at", y_label="time", title="And at first"),
        Lines(
            {"loss": losses},
            x_label="step",
            y_label="loss",
            y_scale="log",
            levels={"log 10": math.log(10)},
            title="300 batches of 32",
        ),
    )
