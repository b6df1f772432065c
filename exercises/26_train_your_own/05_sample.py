"""Sampling: how a model that only scores the next piece writes a text.

Score, draw one piece, append it, and ask again. How it is drawn decides about the text. Five
pieces with the scores 2, 1, 0, -1 and -2 have the shares 0.64, 0.23, 0.09, 0.03 and 0.01:

    temperature   scores / T before the softmax. At T = 0.5 the first gets 0.86, at T = 2 0.43.
                  Near 0 the largest gets all: that repeats itself. Above 1 it becomes wild.
    top-k         only the k largest may be drawn. With k = 2: 0.73 and 0.27.
    top-p         the fewest largest that have p of the shares together, so the number adapts.
                  With p = 0.8 they are two, as 0.64 alone is less: 0.73 and 0.27 once more. Where
                  the model is sure, one piece may be enough; where it is not, hundreds remain.

The long tail is the reason for both. Each of 50,000 unlikely pieces has next to nothing, together
they have a few percent, and one nonsense piece in thirty spoils all that comes after it.

A text ends when the model draws the piece that means the end, or when it is long enough. And a
model has only so many places: of a longer text it is shown the last ones.

A. Fan, M. Lewis, Y. Dauphin (2018, arXiv 1805.04833) used top-k; A. Holtzman and others (2019,
arXiv 1904.09751) found the likeliest texts dull and full of repeats, and proposed top-p.
"""

import torch
from torch import Tensor, nn

from mlx_exercises import data


def top_k(scores: Tensor, k: int) -> Tensor:
    """Return scores (v,) with -inf for all but the k largest; of equal ones the first stay.

    If k is v or more, all stay. The scores that are handed in stay as they are.
    """
    # TODO: find out which pieces stay, and keep exactly k.
    raise NotImplementedError


def top_p(scores: Tensor, p: float) -> Tensor:
    """Return scores (v,) with -inf for all but the fewest largest whose shares reach p together.

    Shares are softmax(scores). At least one piece stays, whatever p is. At p = 1 all stay, except
    for shares so small that they are lost in rounding. Of equal scores the first stay. The scores
    that are handed in stay as they are.
    """
    # TODO: sort, and add up shares: which is the first piece that is not needed any more?
    raise NotImplementedError


def generate(
    model: nn.Module,
    start: list[int],
    most: int,
    dice: torch.Generator,
    *,
    places: int,
    end: int | None = None,
    temperature: float = 1.0,
    k: int | None = None,
    p: float | None = None,
) -> list[int]:
    """Return start (one piece or more) with up to `most` pieces appended, as a new list.

    The model gives scores (1, t, v) for pieces (1, t), t being `places` at most. It is asked in
    evaluation mode and without notes. Of its scores for the last place, those divided by the
    temperature (above 0) go through top_k, if k is given, then through top_p, if p is given; the
    next piece is drawn with the shares of what is left, by torch.multinomial and `dice`. If it is
    `end`, the text is finished, and ends without it.
    """
    # TODO: ask, divide, cut, draw; stop at the end; append.
    raise NotImplementedError


class Counted(nn.Module):
    """A model that has counted which byte follows which n bytes in a text. Finished."""

    def __init__(self, text: str, n: int) -> None:
        """Count."""
        super().__init__()
        self.n, self.counts, raw = n, {}, text.encode()
        for i in range(n, len(raw)):
            row = self.counts.setdefault(raw[i - n : i], {})
            row[raw[i]] = row.get(raw[i], 0) + 1

    def forward(self, ids: Tensor) -> Tensor:
        """Return log shares (1, 1, 256) of what follows the last of ids (1, t)."""
        shares = torch.full((1, 1, 256), 1e-4)
        for byte, count in self.counts.get(bytes(ids[0, -self.n :].tolist()), {}).items():
            shares[0, 0, byte] += count
        return (shares / shares.sum()).log()


if __name__ == "__main__":
    scores = torch.tensor([2.0, 1.0, 0.0, -1.0, -2.0])
    for name, left in (
        ("all", scores),
        ("k = 2", top_k(scores, 2)),
        ("p = 0.8", top_p(scores, 0.8)),
    ):
        print(name, left.softmax(dim=0))
    model, start = Counted(data.pythondocs(), 4), list(b"If the ")
    for settings in ({"temperature": 0.1}, {}, {"temperature": 3.0}, {"k": 2}, {"p": 0.9}):
        dice = torch.Generator().manual_seed(1)
        ids = generate(model, start, 90, dice, places=16, end=ord("."), **settings)
        print(settings or "as it is", "→", repr(bytes(ids).decode(errors="replace")))
