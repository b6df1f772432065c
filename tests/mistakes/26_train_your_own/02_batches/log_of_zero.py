# A share was rounded to 0, and its log is infinite. A log needs no shares first.
"""Batches: one text, and the same text one place further on.

Two things must never be learned: what stands before a window begins, which nobody can see, and
what was only filled in. The first is settled by the shift, the second by -100. The mask says the
same of the inputs, for an attention that looks both ways or reads positions from it.
"""

import torch
from torch import Tensor, nn

from mlx_exercises import data


def windows(ids: Tensor, b: int, t: int, dice: torch.Generator) -> tuple[Tensor, Tensor]:
    """Cut b windows from ids (n,) at random; return inputs (b, t) and targets (b, t).

    Every window that fits into the text is equally likely, and n is t + 1 or more. The places come
    from `dice`: torch.randint(low, high, (b,), generator=dice) gives low to high - 1.
    """
    # The last window begins at n - t - 1: its last target is the last piece of the text.
    starts = torch.randint(0, len(ids) - t, (b,), generator=dice)
    # (b, 1) + (t + 1,) makes all places (b, t + 1) at once.
    rows = ids[starts[:, None] + torch.arange(t + 1)]
    return rows[:, :-1], rows[:, 1:]


def padded(rows: list[list[int]], pad: int) -> tuple[Tensor, Tensor, Tensor]:
    """Return inputs (b, t), targets (b, t) and mask (b, t) of b rows of 2 pieces or more each.

    t is the longest row's length minus 1. Inputs end with `pad`, targets with -100, and the mask
    holds True and False.
    """
    shape = len(rows), max(len(row) for row in rows) - 1
    inputs, targets = torch.full(shape, pad), torch.full(shape, -100)
    mask = torch.zeros(shape, dtype=torch.bool)
    for i, row in enumerate(rows):
        real = len(row) - 1
        inputs[i, :real] = torch.tensor(row[:-1])
        targets[i, :real] = torch.tensor(row[1:])
        # From the length: `inputs != pad` would hide a real piece that has the same number.
        mask[i, :real] = True
    return inputs, targets, mask


def loss(scores: Tensor, targets: Tensor) -> Tensor:
    """Return the mean of -log softmax of the right pieces, a tensor of one number.

    scores is (b, t, v), one score for each of v pieces; targets (b, t), where -100 does not count.
    """
    # It wants rows of scores, so b and t become one. What has the target -100 is left out of the
    # sum and of the number by which the sum is divided.
    return nn.functional.nll_loss(scores.softmax(2).log().flatten(0, 1), targets.flatten())


def letters(name: str) -> list[int]:
    """Return a name as a to z = 1 to 26, between two 0 for its beginning and end. Finished."""
    return [0, *(ord(letter) - 96 for letter in name), 0]


if __name__ == "__main__":
    inputs, targets, mask = padded([letters(name) for name in data.names()[4:8]], pad=0)
    print("inputs\n", inputs, "\ntargets\n", targets, "\nmask\n", mask.int(), sep="")
    print("of scores that are all equal:", loss(torch.zeros(*inputs.shape, 27), targets))
    ids = torch.tensor(list(data.zen().encode()))
    for row, answers in zip(*windows(ids, 3, 24, torch.Generator().manual_seed(0)), strict=True):
        print(repr(bytes(row.tolist()).decode()), "→", repr(bytes(answers.tolist()).decode()))
