"""Pre-training: 150 steps that teach a new model what Python's manual sounds like.

The corpus is 107 kB of the manual in 29 pieces: a space, a comma, a full stop and 26 letters. The
last tenth is held out, and nobody trains on it. What must be beaten there, in nats a letter:

    knowing nothing      log 29, all pieces equally likely                  3.367
    the bigram           counts which letter follows which, as in stage 06  2.344

A GPT sees more than one letter back. But it begins at 3.367, and has to find out by gradient
descent what the bigram simply counts. It gets 150 steps, and 512 pieces a step at most: 32 windows
of 16, for instance. All else is yours: the optimizer, the rate, the batches.

A step is the one of stage 11, on windows as in exercise 02: scores, loss, slopes, step. The rate
decides most. If it is too small, little has happened after 150 steps; if it is too large, the
loss jumps about and stays high. Try rates that are 3 or 10 times apart, and keep the best. Adam
moves every weight by about the rate, however flat it is there; plain gradient descent leaves the
rare letters waiting.

And watch it: `on_step` is called after each step, with the number of the step, from 1, and its
loss. A training that tells nothing for an hour may have been dead for all of it.

Two new models, different in their random numbers, have to beat the bigram. Run this file to see
one. `python 04_pretrain.py 3000` takes 20 times as long, for better words.
"""

import math
import re
import sys
from collections.abc import Callable

import torch
from torch import Tensor, nn

from mlx_exercises import data

LETTERS = " ,.abcdefghijklmnopqrstuvwxyz"


def measure(model: nn.Module, ids: Tensor, t: int) -> float:
    """Return the mean loss, in nats a piece, on ids (n,), in evaluation mode and without notes.

    The text is cut into windows of t inputs, one after the other, each with t targets one place
    further on. What is left at the end and fills no window does not count. The model gives scores
    (b, t, v) for pieces (b, t), and n is t + 1 or more.
    """
    # TODO: cut the text, ask the model about all windows at once, and take the mean.
    raise NotImplementedError


def pretrain(
    model: nn.Module,
    ids: Tensor,
    t: int,
    steps: int,
    dice: torch.Generator,
    on_step: Callable[[int, float], None] | None = None,
) -> None:
    """Train the model on windows of t pieces from all over ids (n,), for a number of steps.

    A step looks at 512 pieces at most. What is random comes from `dice`. After each step,
    on_step(step, loss) is called, if there is one: step counts from 1, and loss is a plain number.
    """
    # TODO: choose an optimizer, a rate and b; then draw windows, and take the steps.
    raise NotImplementedError


class GPT(nn.Module):
    """The model of exercise 03 with one block, made of PyTorch's own layer. Finished."""

    def __init__(self, v: int, t: int, d: int = 48, h: int = 4) -> None:
        """Make the layers, with small weights."""
        super().__init__()
        self.pieces, self.places = nn.Embedding(v, d), nn.Embedding(t, d)
        self.block = nn.TransformerEncoderLayer(
            d, h, 4 * d, dropout=0.0, activation="gelu", batch_first=True, norm_first=True
        )
        self.norm, self.head = nn.LayerNorm(d), nn.Linear(d, v, bias=False)
        for weights in self.parameters():
            if weights.dim() > 1:
                nn.init.normal_(weights, std=0.1)
        nn.init.normal_(self.head.weight, std=0.02)

    def forward(self, ids: Tensor) -> Tensor:
        """Return scores (b, t, v) for ids (b, t)."""
        t = ids.shape[1]
        ahead = torch.ones(t, t, dtype=torch.bool).triu(1)
        x = self.pieces(ids) + self.places(torch.arange(t))
        return self.head(self.norm(self.block(x, src_mask=ahead)))


def corpus() -> tuple[Tensor, Tensor]:
    """Return the pieces to train on (n,) and those held out (m,). Finished."""
    text = re.sub("[^a-z.,]+", " ", data.pythondocs().lower())
    ids = torch.tensor([LETTERS.index(letter) for letter in text])
    n = len(ids) * 9 // 10
    return ids[:n], ids[n:]


def invent(model: nn.Module, t: int, length: int, dice: torch.Generator) -> str:
    """Return a text that begins with a space, drawn letter by letter. Finished."""
    ids = [0]
    with torch.no_grad():
        while len(ids) < length:
            shares = (model(torch.tensor([ids[-t:]]))[0, -1] / 0.7).softmax(dim=0)
            ids.append(int(torch.multinomial(shares, 1, generator=dice)))
    return "".join(LETTERS[each] for each in ids)


if __name__ == "__main__":
    steps = int(sys.argv[1]) if sys.argv[1:] and sys.argv[1].isdigit() else 150
    torch.set_num_threads(1)  # so small a model gains nothing from a second one
    torch.manual_seed(0)
    dice = torch.Generator().manual_seed(0)
    train, held_out = corpus()
    model = GPT(len(LETTERS), t=16)
    print(f"before: {measure(model, held_out, 16):.3f}; knowing nothing: {math.log(29):.3f}")

    def tell(step: int, loss: float) -> None:
        """Print ten of all losses."""
        if step % (steps // 10 or 1) == 0:
            print(f"step {step}: {loss:.3f}")

    pretrain(model, train, 16, steps, dice, on_step=tell)
    print(f"after: {measure(model, held_out, 16):.3f}; the bigram: 2.344")
    print(invent(model, 16, 200, dice))
