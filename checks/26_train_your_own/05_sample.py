"""Checks for sampling: the cuts piece by piece, and the shares with which pieces are drawn."""

import contextlib

import torch
from torch import nn

from mlx_exercises import data
from mlx_exercises.checking import (
    CheckFailed,
    close,
    equal,
    expect,
    instance_of,
    last_call,
    shape,
    unchanged,
)
from mlx_exercises.figures import Table

NEVER = float("-inf")
# Equal scores on purpose in the first three and in the last. Only quarters reach a p exactly, and
# they are exact. In a long row, a sort that promises no order of equals gives them any order.
SCORES = (
    [1.0, 3.0, 3.0, 0.0, 3.0, -1.0],
    [0.5, 0.5, 0.5, 0.5],
    [-2.0, -1.0, -2.0, -5.0, -1.0, -2.0, -9.0],
    [2.0, 1.0, 0.0, -1.0, -2.0],
    [0.3, -4.0, 5.0],
    [7.0],
    [float(i * i % 5) for i in range(40)],
)


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


def places_of(row, *, last=False):
    """Return places from the largest score to the smallest, of equal ones the first first."""
    return sorted(range(len(row)), key=lambda i: (-row[i], -i if last else i))


def kept(row, places):
    """Return the row with -inf for all but some places."""
    return tensor([row[i] if i in places else NEVER for i in range(len(row))])


def shares_of(row):
    return tensor(row).softmax(0).tolist()


def fewest(row, p, *, last=False):
    """Return the fewest largest places whose shares reach p, by adding one after the other."""
    shares, chosen, total = shares_of(row), [], 0.0
    for i in places_of(row, last=last):
        if chosen and total >= p:
            break
        chosen.append(i)
        total += shares[i]
    return chosen


def judged(found, right, wrong, message):
    """Judge what a cut has left."""
    instance_of(found, torch.Tensor, "The scores are a tensor.")
    shape(found, tuple(right.shape), "One score for each piece comes back.")
    stay, wanted = (
        [i for i, each in enumerate(scores.tolist()) if each != NEVER] for scores in (found, right)
    )
    named = found.is_floating_point() and any(
        torch.allclose(found.detach().double(), each) for each in wrong.values()
    )
    if stay != wanted and not named:
        equals = sorted(found[stay].tolist()) == sorted(right[wanted].tolist())
        raise CheckFailed(
            "The right scores have stayed, but of equal ones not the first."
            if equals
            else f"{message} Other ones have stayed.",
            call=last_call(),
            expected=f"pieces {few(wanted)}",
            got=f"pieces {few(stay)}",
        )
    close(
        found,
        right,
        message,
        suspects=wrong,
    )


def few(places):
    """Return places as text, ten of them at most."""
    return str(places) if len(places) <= 10 else f"{str(places[:10])[:-1]}, ...]"


def test_top_k(exercise):
    """Exactly k pieces keep their scores, the largest ones, and of equal ones the first."""
    for row in SCORES:
        for k in (1, 2, 3, 5, 50):
            scores, order = tensor(row), places_of(row)
            right = kept(row, order[:k])
            edge = row[order[min(k, len(row)) - 1]]
            wrong = {
                "More than k have stayed, as some scores are equal.": kept(
                    row, [i for i in order if row[i] >= edge]
                ),
                "Fewer than k have stayed, as some scores are equal.": kept(
                    row, [i for i in order if row[i] > edge]
                ),
                "Of equal scores, the last have stayed.": kept(row, places_of(row, last=True)[:k]),
                "The smallest have stayed.": kept(row, order[::-1][:k]),
                "The others have 0. As a score, that is no small one: its share is not 0.": (
                    right.where(right > NEVER, 0.0)
                ),
                "The scores were sorted. Each piece should stay in its own place.": tensor(
                    [row[i] for i in order[:k]] + [NEVER] * (len(row) - k)
                ),
                "These are shares. Scores should stay scores.": right.softmax(0),
            }
            with unchanged(scores):
                found = exercise.top_k(scores, k)
            judged(found, right, wrong, f"{min(k, len(row))} of {len(row)} pieces stay.")


def test_top_p(exercise):
    """The fewest largest pieces stay that have a share of p together, and one stays always."""
    for row in SCORES:
        for p in (0.0, 0.001, 0.3, 0.5, 0.6, 0.8, 0.93, 0.995, 1.0):
            scores, order, shares = tensor(row), places_of(row), shares_of(row)
            chosen = fewest(row, p) if p < 1 else order
            right = kept(row, chosen)
            wrong = {
                "The piece that crosses p was dropped. Without it, p is not reached.": kept(
                    row, chosen[:-1]
                ),
                "One piece more than needed has stayed.": kept(row, order[: len(chosen) + 1]),
                "The pieces with a share of p or more have stayed. Their sum is meant.": kept(
                    row, [i for i in order if shares[i] >= p]
                ),
                "The smallest were kept. The sum begins with the largest.": kept(
                    row, fewest([-each for each in row], p)
                ),
                "Of equal scores, the last have stayed.": kept(row, fewest(row, p, last=True)),
                "The scores were sorted. Each piece should stay in its own place.": tensor(
                    [row[i] for i in chosen] + [NEVER] * (len(row) - len(chosen))
                ),
                "The others have 0. As a score, that is no small one: its share is not 0.": (
                    right.where(right > NEVER, 0.0)
                ),
                "These are shares. Scores should stay scores.": right.softmax(0),
            }
            with unchanged(scores):
                found = exercise.top_p(scores, p)
            told = ", ".join(f"{shares[i]:.3f}" for i in order[:4])
            judged(found, right, wrong, f"The largest shares are {told}.")


class Chain(nn.Module):
    """A model whose scores depend on the last piece; it notes what it was asked and how."""

    def __init__(self, table):
        super().__init__()
        self.table = nn.Parameter(torch.tensor(table, dtype=torch.float64))
        self.asked, self.modes, self.notes = [], [], []

    def forward(self, ids):
        """Return scores (1, t, v)."""
        expect(isinstance(ids, torch.Tensor), "The model wants a tensor of pieces.")
        expect(ids.dim() == 2, f"The model wants pieces (1, t), and was given {tuple(ids.shape)}.")
        expect(ids.shape[0] == 1, f"One text is one row, and here are {ids.shape[0]} rows.")
        expect(ids.dtype == torch.int64, f"Pieces are int64, and these are {ids.dtype}.")
        self.asked.append(ids[0].tolist())
        self.modes.append(self.training)
        self.notes.append(torch.is_grad_enabled())
        return self.table[ids]


@contextlib.contextmanager
def watched():
    """Note the shares, the dice and the outcome of every call of multinomial."""
    drawn, real, method = [], torch.multinomial, torch.Tensor.multinomial

    def multinomial(weights, *args, **kwargs):
        found = real(weights, *args, **kwargs)
        total = weights.detach().double()
        drawn.append((total / total.sum(-1, keepdim=True), kwargs.get("generator"), found))
        return found

    torch.multinomial, torch.Tensor.multinomial = multinomial, multinomial
    try:
        yield drawn
    finally:
        torch.multinomial, torch.Tensor.multinomial = real, method


def written(exercise, model, start, most, chance, **settings):
    """Return what the learner's `generate` gives, judged to be a list of whole numbers."""
    with unchanged(start):
        ids = exercise.generate(model.train(), start, most, chance, **settings)
    instance_of(ids, list, "The text comes back as a list of pieces.")
    for each in ids:
        instance_of(each, int, "The pieces are plain numbers.")
    equal(ids[: len(start)], start, "The text begins with the start.")
    return ids


def dice(seed):
    return torch.Generator().manual_seed(seed)


def chain(v, seed):
    return Chain((torch.randn(v, v, generator=dice(seed)) * 1.5).tolist())


def test_shares(exercise):
    """Temperature comes first, then top-k, then top-p; what is left is drawn by its shares."""
    for temperature, k, p in (
        (1.0, None, None),
        (0.5, None, None),
        (3.0, None, None),
        (1.0, 3, None),
        (1.0, None, 0.7),
        (2.5, None, 0.7),
        (0.4, None, 0.8),
        (1.3, 4, 0.6),
    ):
        model, chance = chain(7, 4), dice(1)
        settings = {"temperature": temperature, "k": k, "p": p}
        with watched() as drawn:
            ids = written(exercise, model, [2, 5], 6, chance, places=8, **settings)
        expect(
            drawn,
            "No call of torch.multinomial was seen. Draw the next piece with it, by this "
            "full name.",
        )
        call = f"generate(model, [2, 5], 6, dice, {given(settings)})"
        close(len(drawn), 6, "Six pieces are drawn.", call=f"the number of draws in {call}")
        close(len(ids), 8, "Two pieces were there, six more come.", call=f"the length of {call}")
        for step, (shares, own, found) in enumerate(drawn):
            expect(own is chance, "The pieces were drawn by other dice than those handed in.")
            row = model.table[ids[step + 1]].tolist()
            right = tensor(left(row, temperature, k, p)).softmax(0)
            first = model.table[ids[0]].tolist()
            wrong = {
                "The scores were multiplied by the temperature.": left(row, 1 / temperature, k, p),
                "The temperature was not used.": left(row, 1.0, k, p),
                "The temperature came last. It changes the shares that top-p adds up.": [
                    each / temperature for each in left(row, 1.0, k, p)
                ],
                "A softmax came before the temperature. Scores become shares only at the end.": (
                    left(shares_of(row), temperature, k, p)
                ),
                "k was not used.": left(row, temperature, None, p),
                "p was not used.": left(row, temperature, k, None),
                "top-p came before top-k.": left(left(row, temperature, None, p), 1.0, k, None),
                "These are the scores for the first place, and not for the last.": left(
                    first, temperature, k, p
                ),
            }
            close(
                shares.flatten(),
                right,
                f"The scores are {[round(each, 2) for each in row]}.",
                suspects={said: tensor(scores).softmax(0) for said, scores in wrong.items()},
                tolerance=1e-6,
                call=f"the shares of draw {step + 1} in {call}",
            )
            equal(ids[step + 2], int(found), "What was drawn is appended.", call=call)


def given(settings):
    return ", ".join(f"{name}={each}" for name, each in settings.items() if each is not None)


def left(row, temperature, k, p):
    """Return the scores after temperature, top-k and top-p."""
    row = [each / temperature for each in row]
    if k is not None:
        row = kept(row, places_of(row)[:k]).tolist()
    if p is not None:
        row = kept(row, fewest(row, p)).tolist()
    return row


def test_end(exercise):
    """A text ends when the end is drawn, and without it; otherwise when it is long enough."""
    ring = [[0.0 if j == (i + 1) % 5 else -1e9 for j in range(5)] for i in range(5)]
    for start, most, end, right in (
        ([1], 9, 4, [1, 2, 3]),
        ([3], 9, 0, [3, 4]),
        ([4, 4, 2], 9, 3, [4, 4, 2]),
        ([0, 1], 3, None, [0, 1, 2, 3, 4]),
        ([0, 1], 6, None, [0, 1, 2, 3, 4, 0, 1, 2]),
        ([2], 2, 4, [2, 3]),
        ([4], 0, 1, [4]),
        ([2], 4, 1, [2, 3, 4, 0]),
    ):
        found = written(exercise, Chain(ring), start, most, dice(0), places=9, end=end)
        wrong = {
            "The end was appended, too. The text ends without it.": [*right, end],
            "It went on after the end. What does `end` look like if it is 0?"
            if end == 0
            else "It went on after the end.": [
                *start,
                *((start[-1] + 1 + j) % 5 for j in range(most)),
            ],
            "There is one piece more than was asked for.": [
                *start,
                *((start[-1] + 1 + j) % 5 for j in range(most + 1)),
            ],
            "The start counts among `most`. Only new pieces do.": right[: max(most, 1)],
        }
        equal(
            found,
            right,
            f"In this model 0 comes after 4, and otherwise the next number. The end is {end}.",
            suspects=wrong,
        )


def test_asked(exercise):
    """The model is shown its last places only, in evaluation mode, and takes no notes."""
    for places, start in ((3, [1, 4, 2, 0, 3]), (4, [2]), (1, [3, 1])):
        model = chain(5, 2)
        ids = written(exercise, model, start, 5, dice(3), places=places)
        close(len(model.asked), 5, "Five pieces, five questions.", call="the number of questions")
        for step, row in enumerate(model.asked):
            text = ids[: len(start) + step]
            equal(
                row,
                text[-places:],
                f"The model has {places} places, and the text is {len(text)} long.",
                suspects={
                    "The first pieces were shown. Those just written matter most.": text[:places],
                    f"The model has {places} places and was shown more.": text,
                    "Only the last piece was shown. The model could see more.": text[-1:],
                },
                call=f"what the model is shown for piece {step + 1}, places={places}",
            )
        expect(
            not any(model.modes),
            "The model was in training mode: dropout would spoil what it writes.",
        )
        expect(not any(model.notes), "Notes for a way back were taken. Nobody goes back here.")
    texts = [
        written(exercise, chain(9, 3), [0], 20, dice(seed), places=4, temperature=2.0)
        for seed in (1, 1, 2)
    ]
    expect(
        texts[0] != texts[2],
        "Other dice wrote the same text. Was the likeliest piece taken always?",
    )
    equal(texts[1], texts[0], "Equal dice write the same text.", call="generate, twice")


def show(exercise):
    """Let one model write with five settings, and draw the shares of five pieces."""
    model, start = exercise.Counted(data.pythondocs()[:60_000], 4), list(b"If the ")
    settings = {
        "T = 0.1": {"temperature": 0.1},
        "as it is": {},
        "T = 3": {"temperature": 3.0},
        "k = 2": {"k": 2},
        "p = 0.8": {"p": 0.8},
    }
    rows = []
    for name, each in settings.items():
        ids = exercise.generate(model, start, 48, dice(1), places=8, end=ord("."), **each)
        text = "".join(chr(i) if 32 <= i < 127 else " " if i == 10 else "·" for i in ids)
        rows.append([name, " ".join(text.split())])
    scores = torch.tensor([2.0, 1.0, 0.0, -1.0, -2.0])
    left_over = {
        "as it is": scores,
        "T = 0.5": scores / 0.5,
        "T = 2": scores / 2,
        "k = 3": exercise.top_k(scores, 3),
        "p = 0.8": exercise.top_p(scores, 0.8),
    }
    return (
        Table(
            rows,
            columns=["setting", "the same model, the same start, the same dice"],
            title="Five ways to go on",
            note='The model has counted what follows four letters in Python\'s manual. "·" '
            "stands for a byte that is no letter.",
        ),
        Table(
            [[name, *each.softmax(0).tolist()] for name, each in left_over.items()],
            columns=["setting", *(f"score {each:g}" for each in scores.tolist())],
            digits=2,
            title="What the settings make of five shares",
        ),
    )
