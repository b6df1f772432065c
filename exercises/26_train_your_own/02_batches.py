"""Batches: where the questions and the answers of a language model come from.

Nobody labels anything. Each piece of a text is the right answer to all that stands before it, so
the targets are the same row, one place further on:

    text          7  3  5  9  2
    inputs        7  3  5  9         after 7 comes 3, after 7 3 comes 5, ...
    targets       3  5  9  2         a row of t + 1 pieces asks t questions at once

To pre-train, windows of t + 1 pieces are cut from one long text, at random places. Sentences and
names are of different lengths, and a tensor is a rectangle (b, t). So shorter rows are filled up
on the right, and what was filled in must not be learned:

    rows          [7, 3, 5, 9, 2]  and  [4, 1, 6]           filled up with 0
    inputs        7  3  5  9            4  1     0     0
    targets       3  5  9  2            1  6  -100  -100    -100: there is no answer here
    mask          T  T  T  T            T  T     F     F    true where an input is real

-100 is what PyTorch's cross-entropy leaves out, unless it is told otherwise. The loss is a mean
over the places that have an answer, 6 of the 8 here: with shares of 1/2 for each right answer it
is log 2 = 0.693, whatever the model says about the padding.

A number can be padding and a piece as well: many models fill up with their end-of-text piece.
So the mask comes from the lengths, not from the numbers.
"""

import torch
from torch import Tensor, nn

from mlx_exercises import data


def windows(ids: Tensor, b: int, t: int, dice: torch.Generator) -> tuple[Tensor, Tensor]:
    """Cut b windows from ids (n,) at random; return inputs (b, t) and targets (b, t).

    Every window that fits into the text is equally likely, and n is t + 1 or more. The places come
    from `dice`: torch.randint(low, high, (b,), generator=dice) gives low to high - 1.
    """
    # TODO: draw the places where windows begin, cut, and shift by one.
    raise NotImplementedError


def padded(rows: list[list[int]], pad: int) -> tuple[Tensor, Tensor, Tensor]:
    """Return inputs (b, t), targets (b, t) and mask (b, t) of b rows of 2 pieces or more each.

    t is the longest row's length minus 1. Inputs end with `pad`, targets with -100, and the mask
    holds True and False.
    """
    # TODO: shift each row by one, and fill up what is missing on the right.
    raise NotImplementedError


def loss(scores: Tensor, targets: Tensor) -> Tensor:
    """Return the mean of -log softmax of the right pieces, a tensor of one number.

    scores is (b, t, v), one score for each of v pieces; targets (b, t), where -100 does not count.
    """
    # TODO: make the mean over all places with an answer. nn.functional.cross_entropy may help.
    raise NotImplementedError


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
