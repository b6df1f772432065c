# The places were counted over the rows of the batch.
class GPT(nn.Module):
    def __init__(self, v: int, t: int, d: int, h: int, layers: int) -> None:
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
        # (b, t, d) + (t, d): every row has the same places.
        x = self.pieces(ids) + self.places(torch.arange(ids.shape[0]))[:, None]
        for block in self.blocks:
            x = block(x)
        return self.head(self.norm(x))
