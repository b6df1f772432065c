# torch cannot follow the loss back to A and B, so they have no slopes.
"""LoRA: a thin detour beside a frozen layer.

With B = 0 the detour is silent, so fine-tuning starts exactly at the old model. And since both
ways are linear, they add up to one table: after training, the detour costs nothing at all.
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
        self.layer = layer.requires_grad_(requires_grad=False)
        k, d = layer.weight.shape
        # Only one of the two may be zero. With both, A's slope would be Bᵀ · … = 0 and B's
        # … · Aᵀ = 0: nothing would ever move.
        self.A = nn.Parameter(torch.randn(r, d) / d**0.5)
        self.B = nn.Parameter(torch.zeros(k, r))
        self.scale = alpha / r

    def forward(self, x: Tensor) -> Tensor:
        """Return what the layer says plus what the detour says, (…, k) for x (…, d)."""
        # Through r numbers: B A would be a whole (k, d) table, as large as the layer itself.
        return self.layer(x) + self.scale * (x @ self.A.data.T @ self.B.data.T)

    @torch.no_grad()
    def merged(self) -> nn.Linear:
        """Return one new linear layer that does what both do together. Nothing else changes."""
        one = copy.deepcopy(self.layer)
        one.weight += self.scale * self.B @ self.A
        return one


def adapt(model: nn.Module, names: tuple[str, ...], r: int, alpha: float) -> float:
    """Freeze the model, and put a LoRALinear around each linear layer that has one of the names.

    A layer's name is the last word of its path: "query" in "blocks.0.query". The model is changed
    in place. Returns the share of its weights, new ones counted, that can be trained: 0 to 1.
    """
    model.requires_grad_(requires_grad=False)
    # The list is made before anything is replaced: a walk over what one changes goes astray.
    for parent in list(model.modules()):
        for name, child in list(parent.named_children()):
            if name in names and isinstance(child, nn.Linear):
                setattr(parent, name, LoRALinear(child, r, alpha))
    sizes = [(each.numel(), each.requires_grad) for each in model.parameters()]
    return sum(n for n, free in sizes if free) / sum(n for n, _ in sizes)


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
