"""Sampling: how a model that only scores the next piece writes a text.

The model is the same at all settings: temperature, k and p only decide how far to trust its tail.
All three work on scores, with -inf for "never", so that they can follow one another, and a single
softmax at the end makes shares that add up to 1 again.
"""

import torch
from torch import Tensor, nn

from mlx_exercises import data


def top_k(scores: Tensor, k: int) -> Tensor:
    """Return scores (v,) with -inf for all but the k largest; of equal ones the first stay.

    If k is v or more, all stay. The scores that are handed in stay as they are.
    """
    # Not `scores >= the k-th largest`: with equal scores, that would keep more than k.
    keep = scores.argsort(descending=True, stable=True)[:k]
    return only(scores, keep)


def top_p(scores: Tensor, p: float) -> Tensor:
    """Return scores (v,) with -inf for all but the fewest largest whose shares reach p together.

    Shares are softmax(scores). At least one piece stays, whatever p is. At p = 1 all stay, except
    for shares so small that they are lost in rounding. Of equal scores the first stay. The scores
    that are handed in stay as they are.
    """
    order = scores.argsort(descending=True, stable=True)
    shares = scores.softmax(dim=0)[order]
    # What stands before a piece decides: it is needed while that is still less than p. So the
    # piece that crosses p stays, and for the first one nothing stands before it.
    before = shares.cumsum(dim=0) - shares
    needed = before < p
    needed[0] = True
    return only(scores, order[needed])


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
    ids = list(start)
    model.eval()
    with torch.no_grad():
        for _ in range(most):
            scores = model(torch.tensor([ids[-places:]]))[0, -1] / temperature
            if k is not None:
                scores = top_k(scores, k)
            if p is not None:
                scores = top_p(scores, p)
            piece = int(torch.multinomial(scores.softmax(dim=0), 1, generator=dice))
            if piece == end:
                break
            ids.append(piece)
    return ids


def only(scores: Tensor, keep: Tensor) -> Tensor:
    """Return scores (v,) with -inf for all but the places in keep (m,)."""
    left = torch.full_like(scores, float("-inf"))
    left[keep] = scores[keep]
    return left


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
