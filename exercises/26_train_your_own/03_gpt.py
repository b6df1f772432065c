"""GPT: a stack of blocks that reads pieces and scores the next one.

In shapes, for b rows of t pieces, d numbers a place, v pieces in the vocabulary:

    ids (b, t)  →  a vector for each piece, plus one for each place       x (b, t, d)
                →  each block:    x + attention(norm(x))
                                  then  x + mlp(norm(x))                  x (b, t, d)
                →  norm, and a linear head                          scores (b, t, v)

Attention lets places look at each other. Each has a query q, a key k and a value, of d / h numbers
in each of h heads; place i takes in a mix of values, with the shares softmax over j of
q_i · k_j / √(d/h). Only j ≤ i may be looked at: the answer to place i stands at i + 1, and who can
see it learns to copy. Forbidden scores are set to -inf before the softmax: exp(-inf) is 0.

All weights begin small, so all scores begin near 0, and the loss near log v: for 65 letters 4.174.
If a new model pays much more, something is wrong already.

A block has 12 d² + 13 d weights: for d = 32 they are 12,704. With 65 · 32 for the pieces, 16 · 32
for 16 places, 64 for the last norm and 32 · 65 for the head, that is a model of 17,440 weights.

A. Vaswani and others (2017, arXiv 1706.03762) made the block; A. Radford and others (2018, 2019)
the models that only look back. Since GPT-2 the norm comes first.
"""

import torch
from torch import Tensor, nn


class Attention(nn.Module):
    """Causal attention with h heads: each place looks at itself and what stands before it."""

    def __init__(self, d: int, h: int) -> None:
        """Make the layers; h divides d. Finished."""
        super().__init__()
        self.h = h
        self.qkv = nn.Linear(d, 3 * d)  # queries, keys and values side by side
        self.out = nn.Linear(d, d)

    def forward(self, x: Tensor) -> Tensor:
        """Return (b, t, d) for x (b, t, d). Head 0 has the first d / h numbers, and so on."""
        # TODO: make queries, keys and values (b, h, t, d / h), attend, and join the heads again.
        # self.out comes last. nn.functional.scaled_dot_product_attention is allowed.
        raise NotImplementedError


class Block(nn.Module):
    """Attention between places, then a small network at each place; both add to x."""

    def __init__(self, d: int, h: int) -> None:
        """Make the layers. Finished."""
        super().__init__()
        self.norm1 = nn.LayerNorm(d)
        self.attention = Attention(d, h)
        self.norm2 = nn.LayerNorm(d)
        self.mlp = nn.Sequential(nn.Linear(d, 4 * d), nn.GELU(), nn.Linear(4 * d, d))

    def forward(self, x: Tensor) -> Tensor:
        """Return (b, t, d) for x (b, t, d)."""
        # TODO: add attention of the norm, then add mlp of the norm.
        raise NotImplementedError


class GPT(nn.Module):
    """v pieces, at most t places, d numbers a place, h heads, and some layers of blocks."""

    def __init__(self, v: int, t: int, d: int, h: int, layers: int) -> None:
        """Make the layers, with small weights. Finished."""
        super().__init__()
        self.pieces = nn.Embedding(v, d)
        self.places = nn.Embedding(t, d)
        self.blocks = nn.ModuleList(Block(d, h) for _ in range(layers))
        self.norm = nn.LayerNorm(d)
        self.head = nn.Linear(d, v, bias=False)
        for weights in self.parameters():
            if weights.dim() > 1:
                nn.init.normal_(weights, std=0.1)
        nn.init.normal_(self.head.weight, std=0.02)

    def forward(self, ids: Tensor) -> Tensor:
        """Return scores (b, t, v) for ids (b, t); t may be shorter than the longest row."""
        # TODO: add pieces and places 0, 1, 2, ...; then all blocks, the norm and the head.
        raise NotImplementedError


if __name__ == "__main__":
    torch.manual_seed(0)
    model = GPT(v=65, t=16, d=32, h=4, layers=1)
    print(sum(weights.numel() for weights in model.parameters()), "weights")
    ids = torch.randint(65, (8, 17))
    scores = model(ids[:, :-1])
    loss = nn.functional.cross_entropy(scores.flatten(0, 1), ids[:, 1:].flatten())
    print(f"scores {tuple(scores.shape)}, loss {loss.item():.3f}; knowing nothing: 4.174")
