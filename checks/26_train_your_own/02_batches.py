"""Checks for batches: windows by their places, padding by loops, the loss place by place."""

import math

import torch

from mlx_exercises.checking import close, expect, instance_of, parts, shape, unchanged
from mlx_exercises.figures import Span, Text

ROWS = (
    [[7, 3, 5, 9, 2], [4, 1, 6]],
    [[5, 8], [1, 2, 3, 4], [9, 9, 9], [6, 7, 8, 9, 1, 2]],
    [[3, 1, 4, 1, 5]],
    [[2, 6], [6, 2]],
)


def dice(seed):
    return torch.Generator().manual_seed(seed)


def cut(exercise, ids, b, t, seed=0):
    """Return the learner's windows, judged to be two tables of whole numbers."""
    with unchanged(ids):
        answer = exercise.windows(ids, b, t, dice(seed))
    return tables(answer, ("inputs", "targets"), (b, t))


def tables(answer, names, wanted):
    """Judge an answer to be a tuple of tensors of one shape, of whole numbers."""
    answer = parts(answer, len(names), f"It returns {len(names)} tensors: {', '.join(names)}.")
    for name, each in zip(names, answer, strict=True):
        instance_of(each, torch.Tensor, f"The {name} are a tensor.")
        shape(each, wanted, f"This is the shape of the {name}.")
        if name != "mask":
            expect(each.dtype == torch.int64, f"The {name} are {each.dtype}. Pieces are int64.")
    return answer


def test_windows(exercise):
    """A window's inputs are neighbours in the text, and its targets stand one place further on."""
    for n, b, t in ((50, 4, 7), (200, 1, 12), (9, 5, 8), (30, 3, 1)):
        ids = torch.arange(n) ** 2 + 10  # no two pieces alike
        inputs, targets = cut(exercise, ids, b, t)
        call = f"windows({n} pieces, {b}, {t}, dice)"
        places = {int(piece): i for i, piece in enumerate(ids)}
        starts = [places.get(int(row[0]), -1) for row in inputs]
        expect(
            all(0 <= start < n - t for start in starts),
            "An input does not come from a window of the text that fits.",
        )
        rows = torch.stack([ids[start : start + t] for start in starts])
        close(inputs, rows, "A window's pieces are neighbours in the text.", call=call)
        wrong = {
            "The targets are the inputs once more. A model would only learn to repeat.": rows,
            "The targets stand one place before the inputs. A model would learn to look back.": (
                torch.stack([ids[max(start - 1, 0) : max(start - 1, 0) + t] for start in starts])
            ),
            "The last target is the window's first piece.": rows.roll(-1, dims=1),
        }
        right = torch.stack([ids[start + 1 : start + t + 1] for start in starts])
        close(
            targets,
            right,
            "After each input comes its target in the text.",
            suspects=wrong,
            call=call,
        )


def test_all_windows(exercise):
    """Every window that fits is cut about equally often, and the dice decide."""
    for n, t in ((9, 4), (12, 9), (6, 5)):
        count = n - t
        draws = 600 * count
        inputs, _ = cut(exercise, torch.arange(n), draws, t, seed=n)
        found = torch.bincount(inputs[:, 0], minlength=count).tolist()
        expect(
            not found[0] or found[count - 1],
            "The last window that fits was never cut. Where does its last target stand?",
            call=f"windows({n} pieces, {draws}, {t}, dice)",
        )
        # Five standard deviations of a count around 600.
        expect(
            all(abs(each - 600) < 5 * math.sqrt(600) for each in found),
            f"Of {n} pieces, windows of {t} and a target can begin at {count} places. They were "
            f"cut {found} times.",
        )
    ids = torch.arange(1000)
    first, again, other = (cut(exercise, ids, 8, 5, seed)[0] for seed in (1, 1, 2))
    close(again, first, "The same dice give the same windows.", call="windows twice, equal dice")
    expect(not torch.equal(first, other), "Other dice gave the same windows. Are they used?")
    both = dice(3)
    once = exercise.windows(ids, 8, 5, both)[0]
    expect(
        not torch.equal(once, exercise.windows(ids, 8, 5, both)[0]),
        "A second batch from the same dice is the same batch again.",
    )


def test_padded(exercise):
    """Rows are shifted by one and filled up on the right, with the padding and with -100."""
    for rows in ROWS:
        for pad in (0, 50256):
            right = slow_padded(rows, pad)
            with unchanged(rows):
                answer = exercise.padded(rows, pad)
            inputs, targets, _ = tables(answer, ("inputs", "targets", "mask"), right[0].shape)
            flipped = slow_padded([row[::-1] for row in rows], pad)[0].flip(1)
            wrong = {
                "The rows were filled up on the left.": left(rows, pad),
                "The first piece of a row is missing: it is an input, too.": right[1].where(
                    right[1] != -100, pad
                ),
                "The inputs have -100, too. There is no piece with that number.": right[0].where(
                    right[2], -100
                ),
                "A short row has kept its last piece. No target comes after it.": kept(rows, pad),
                "The rows run backwards.": flipped,
            }
            close(
                inputs,
                right[0],
                f"Row by row, all pieces but the last, and then {pad}.",
                suspects=wrong,
                call=f"the inputs of padded({rows}, {pad})",
            )
            wrong = {
                "The targets are the inputs once more. A model would only learn to repeat.": right[
                    0
                ].where(right[2], -100),
                "Padding stands in the targets, so that a model would have to learn it.": right[
                    1
                ].where(right[2], pad),
            }
            close(
                targets,
                right[1],
                "Row by row, all pieces but the first, and then -100.",
                suspects=wrong,
                call=f"the targets of padded({rows}, {pad})",
            )


def test_mask(exercise):
    """The mask is true where an input is real, even if a real piece has the number of padding."""
    for rows in (*ROWS, [[0, 5, 0], [0, 3, 0, 0, 9], [0, 0]]):
        pad = 0 if rows[0][0] == 0 else 9
        inputs, targets, right = slow_padded(rows, pad)
        answer = exercise.padded(rows, pad)
        mask = tables(answer, ("inputs", "targets", "mask"), inputs.shape)[2]
        expect(mask.dtype == torch.bool, f"The mask is {mask.dtype}. It holds True and False.")
        wrong = {
            f"A real piece has the number {pad}, as the padding has, and was masked.": inputs
            != pad,
            "The mask is true for the padding.": ~right,
            "A place with a target of its own was masked.": (targets != -100) & (targets != pad),
        }
        close(
            mask,
            right,
            f"The rows have {[len(row) - 1 for row in rows]} real inputs.",
            suspects=wrong,
            call=f"the mask of padded({rows}, {pad})",
        )
        both = answer[1]
        close(
            both,
            targets,
            "A real target may have the number of padding, and counts.",
            suspects=(
                {
                    "A real target has the number of the padding, and became -100.": targets.where(
                        targets != pad, -100
                    )
                }
            ),
            call=f"the targets of padded({rows}, {pad})",
        )


def test_loss(exercise):
    """The loss is the mean over all places that have an answer, and over no others."""
    for rows, v, seed, size in (
        (ROWS[0], 11, 0, 3),
        (ROWS[1], 10, 1, 3),
        (ROWS[2], 6, 2, 3),
        (ROWS[0], 11, 3, 900),  # scores so far apart that shares are 0 in float64
    ):
        _, targets, _ = slow_padded(rows, 0)
        scores = torch.randn(*targets.shape, v, generator=dice(seed), dtype=torch.float64) * size
        surprises = [
            [place(scores[i, j], targets[i, j]) for j in range(len(row) - 1)]
            for i, row in enumerate(rows)
        ]
        flat = [each for row in surprises for each in row]
        right = sum(flat) / len(flat)
        filled = [
            place(row, int(k) if k >= 0 else 0)
            for row, k in zip(scores.flatten(0, 1), targets.flatten(), strict=True)
        ]
        soft = [
            place(scores[i, j].softmax(0), targets[i, j])
            for i, row in enumerate(rows)
            for j in range(len(row) - 1)
        ]
        wrong = {
            "This is the sum over the places, not their mean.": sum(flat),
            "The sum was divided by all places, also by those without an answer.": sum(flat)
            / targets.numel(),
            "This is a mean of the rows' means. A piece in a short row counted more.": sum(
                sum(row) / len(row) for row in surprises
            )
            / len(rows),
            "The places without an answer were learned as if it were piece 0.": sum(filled)
            / len(filled),
            "A softmax was taken twice: cross_entropy does it itself.": sum(soft) / len(soft),
            "The sign is the other way round.": -right,
            "A share was rounded to 0, and its log is infinite. A log needs no shares first.": (
                math.inf if size > 100 else right
            ),
        }
        with unchanged(scores, targets):
            found = exercise.loss(scores, targets)
        instance_of(found, torch.Tensor, "The loss is a tensor, so that it can be sent backwards.")
        close(
            found,
            right,
            f"{len(flat)} of {targets.numel()} places have an answer.",
            suspects=wrong,
            call=f"loss(scores {tuple(scores.shape)}, targets {targets.tolist()})",
        )


def test_padding_teaches_nothing(exercise):
    """Scores at the padding change neither the loss nor any slope."""
    _, targets, mask = slow_padded(ROWS[1], 0)
    count = 11  # answers in these rows: 1 + 3 + 2 + 5
    scores = torch.randn(*targets.shape, 10, generator=dice(5), dtype=torch.float64)
    wild = scores.clone()
    wild[~mask] = 1000 * torch.randn(int((~mask).sum()), 10, generator=dice(6)).double()
    close(
        exercise.loss(wild, targets),
        sum(place(row, k) for row, k in zip(scores[mask], targets[mask], strict=True)) / count,
        "Only scores at places without an answer were changed, to sizes of 1000.",
        call="loss(scores that are wild at the padding, targets)",
    )
    scores.requires_grad_()
    found = exercise.loss(scores, targets)
    shape(found, (), "The loss is one number.")
    expect(found.requires_grad, "The loss does not hang on the scores any more: no way back.")
    (slopes,) = torch.autograd.grad(found, scores)
    expected = torch.zeros_like(slopes)
    expected[mask] = scores.detach()[mask].softmax(1) / count
    for i, j in mask.nonzero().tolist():
        expected[i, j, targets[i, j]] -= 1 / count
    close(
        slopes,
        expected,
        "Slopes are (shares - ones at the right pieces) / 11 at the 11 answers, and 0 elsewhere.",
        call="the slopes of loss(scores, targets)",
    )


def place(row, k):
    """Return -log softmax of one place, by the formula."""
    largest = float(row.max())
    total = sum(math.exp(float(each) - largest) for each in row)
    return math.log(total) - (float(row[int(k)]) - largest)


def slow_padded(rows, pad):
    """Return inputs, targets and mask, entry by entry."""
    t = max(len(row) for row in rows) - 1
    inputs = [[row[j] if j < len(row) - 1 else pad for j in range(t)] for row in rows]
    targets = [[row[j + 1] if j < len(row) - 1 else -100 for j in range(t)] for row in rows]
    mask = [[j < len(row) - 1 for j in range(t)] for row in rows]
    return torch.tensor(inputs), torch.tensor(targets), torch.tensor(mask)


def left(rows, pad):
    """Return the inputs with the padding on the left."""
    t = max(len(row) for row in rows) - 1
    return torch.tensor([[pad] * (t - len(row) + 1) + row[:-1] for row in rows])


def kept(rows, pad):
    """Return the inputs if rows are filled up first and shifted then."""
    t = max(len(row) for row in rows)
    return torch.tensor([(row + [pad] * (t - len(row)))[:-1] for row in rows])


def show(exercise):
    """Show one batch of names, a letter a place."""
    names = ("ann", "christopher", "mary", "elizabeth", "joe")
    inputs, targets, mask = exercise.padded([exercise.letters(name) for name in names], 0)
    spans = []
    for i in range(len(names)):
        for title, row in (("inputs  ", inputs[i]), ("targets ", targets[i])):
            spans.append(Span(title, "strong"))
            for j, each in enumerate(row.tolist()):
                letter = "-100" if each == -100 else ".abcdefghijklmnopqrstuvwxyz"[each]
                tone = 0 if title[0] == "i" else 1
                spans.append(Span(f"{letter:>5}", tone if mask[i, j] else "dim"))
            spans.append("\n")
        if i < len(names) - 1:
            spans.append("\n")
    answers = int((targets != -100).sum())
    equal_scores = exercise.loss(torch.zeros(*targets.shape, 27), targets)
    return Text(
        spans,
        key={0: "an input", 1: "its answer", "dim": "filled up"},
        title="Five names in one batch; . is a name's beginning and end",
        note=f"{answers} of {targets.numel()} places have an answer. A model that knows nothing "
        f"pays {float(equal_scores):.3f}: log 27 is {math.log(27):.3f}.",
    )
