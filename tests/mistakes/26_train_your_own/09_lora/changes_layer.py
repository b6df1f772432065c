# The frozen layer itself was changed, so the detour counts twice from now on.
class LoRALinear(nn.Module):
    def __init__(self, layer: nn.Linear, r: int, alpha: float) -> None:
        super().__init__()
        self.layer = layer.requires_grad_(requires_grad=False)
        k, d = layer.weight.shape
        # Only one of the two may be zero. With both, A's slope would be Bᵀ · … = 0 and B's
        # … · Aᵀ = 0: nothing would ever move.
        self.A = nn.Parameter(torch.randn(r, d) / d**0.5)
        self.B = nn.Parameter(torch.zeros(k, r))
        self.scale = alpha / r

    def forward(self, x: Tensor) -> Tensor:
        # Through r numbers: B A would be a whole (k, d) table, as large as the layer itself.
        return self.layer(x) + self.scale * (x @ self.A.T @ self.B.T)

    @torch.no_grad()
    def merged(self) -> nn.Linear:
        one = self.layer
        one.weight += self.scale * self.B @ self.A
        return one
