# Nothing came out. Where did x go?
class Block(nn.Module):
    def __init__(self, d: int, h: int) -> None:
        super().__init__()
        self.h = h
        self.norm_1, self.norm_2 = nn.LayerNorm(d), nn.LayerNorm(d)
        self.qkv, self.out = nn.Linear(d, 3 * d), nn.Linear(d, d)
        self.net = nn.Sequential(nn.Linear(d, 4 * d), nn.ReLU(), nn.Linear(4 * d, d))

    def attend(self, x: Tensor) -> Tensor:
        queries, keys, values = (split_heads(part, self.h) for part in self.qkv(x).chunk(3, dim=-1))
        weights = causal_weights(scaled_fits(queries, keys, self.h))
        return self.out(join_heads(weights @ values))

    def forward(self, x: Tensor) -> Tensor:
        x = self.attend(self.norm_1(x))
        return x + self.net(self.norm_2(x))
