# The fits were not divided by √d.
class Reverser(nn.Module):
    def __init__(self, c: int, t: int, d: int) -> None:
        super().__init__()
        self.symbols = nn.Embedding(c, d)
        self.places = nn.Parameter(torch.randn(t, d))
        self.queries, self.keys, self.values = nn.Linear(d, d), nn.Linear(d, d), nn.Linear(d, d)
        self.scores = nn.Linear(d, c)

    def weights(self, x: Tensor) -> Tensor:
        e = self.symbols(x) + self.places
        fits = self.queries(e) @ self.keys(e).transpose(1, 2)
        return fits.softmax(dim=-1)

    def forward(self, x: Tensor) -> Tensor:
        e = self.symbols(x) + self.places
        return self.scores(self.weights(x) @ self.values(e))
