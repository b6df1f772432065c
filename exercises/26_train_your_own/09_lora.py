"""LoRA: train 2 % of the weights, and change nothing until they have learned something.

Fine-tuning a large model moves all of its weights, and each task then needs a copy of them all.
E. Hu and others (LoRA: Low-Rank Adaptation of Large Language Models, 2021, arXiv 2106.09685)
freeze the model instead, and lay a thin detour beside some of its linear layers:

    y  =  W x + bias  +  (alpha / r) · B (A x)         W (k, d) frozen, A (r, d), B (k, r)

The detour goes through r numbers only. With d = k = 4096 the layer has 16,777,216 weights; for
r = 8, A and B have 65,536 together, 0.4 %. (k is what comes out, r the rank, alpha a fixed factor.)

By hand, with d = 2, k = 1, r = 1, alpha = 3: W = (2 1) without a bias, A = (1 -1), B = (0.5) and
x = (4, 1) give 9 + 3 · 0.5 · 3 = 13.5.

A begins at random and B at zero. So at first the detour says 0, and the model is what it was.
When all is learned, W + (alpha / r) B A is one table again: the detour costs nothing in use.
"""

import copy

import torch
from torch import Tensor, nn


class LoRALinear(nn.Module):
    """A frozen linear layer, and beside it a detour through r numbers that can be trained.

    A (r, d) begins with small random numbers, B (k, r) with zeros.
    """

    def __init__(self, layer: nn.Linear, r: int, alpha: float) -> None:
        """Keep the layer itself, not a copy, as `self.layer`, frozen; and make A, B and scale."""
        super().__init__()
        # TODO: freeze the layer and keep it, make A and B parameters, and keep the factor.
        raise NotImplementedError

    def forward(self, x: Tensor) -> Tensor:
        """Return what the layer says plus what the detour says, (…, k) for x (…, d)."""
        # TODO: add the detour to the frozen layer's answer.
        raise NotImplementedError

    @torch.no_grad()
    def merged(self) -> nn.Linear:
        """Return one new linear layer that does what both do together. Nothing else changes."""
        # TODO: put both ways into one table of weights, and leave self.layer as it is.
        raise NotImplementedError


def adapt(model: nn.Module, names: tuple[str, ...], r: int, alpha: float) -> float:
    """Freeze the model, and put a LoRALinear around each linear layer that has one of the names.

    A layer's name is the last word of its path: "query" in "blocks.0.query". The model is changed
    in place. Returns the share of its weights, new ones counted, that can be trained: 0 to 1.
    """
    # TODO: freeze all, replace the named layers wherever they are, and count.
    raise NotImplementedError


class Block(nn.Module):
    """One block of a transformer for x (b, t, d), with one head, to be adapted. Finished."""

    def __init__(self, d: int) -> None:
        """Make the layers."""
        super().__init__()
        self.query, self.key, self.value = nn.Linear(d, d), nn.Linear(d, d), nn.Linear(d, d)
        self.way_out, self.up, self.down = nn.Linear(d, d), nn.Linear(d, 4 * d), nn.Linear(4 * d, d)
        self.norm1, self.norm2 = nn.LayerNorm(d), nn.LayerNorm(d)

    def forward(self, x: Tensor) -> Tensor:
        """Attend, then think."""
        y = self.norm1(x)
        seen = nn.functional.scaled_dot_product_attention(
            self.query(y), self.key(y), self.value(y), is_causal=True
        )
        x = x + self.way_out(seen)
        return x + self.down(nn.functional.gelu(self.up(self.norm2(x))))


if __name__ == "__main__":
    torch.manual_seed(0)
    model, x = nn.Sequential(*(Block(128) for _ in range(4))), torch.randn(2, 8, 128)
    before = model(x)
    share = adapt(model, ("query", "value"), r=8, alpha=16)
    print(f"{share:.1%} of the weights can be trained")
    print("the answers have moved by", (model(x) - before).abs().max().item())
