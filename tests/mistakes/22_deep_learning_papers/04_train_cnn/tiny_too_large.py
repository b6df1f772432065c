# This net has too many numbers: 700 are the most. Which layer holds them?
"""Three nets to order, and the rate mattered most.

Numbers are cheapest in the first layer and dearest in the second, where each filter reaches
through all that the first has found. Good nets have few filters first and more of them later,
as most nets for images do. A rate of 0.02 suits all of these; at 1 no architecture helps.

Other orders are as good. These were found with a table of five rates for three sizes.
"""

import torch
from torch import nn

from mlx_exercises import data

Order = tuple[int, int, float]  # A, B from 1 to 64, and a rate from 0.00001 to 10

# Fewer than 2,500 numbers, and at least 0.88 of the test digits right.
GOOD: Order | None = (8, 16, 0.02)

# At most 700 numbers, and at least 0.75 of the test digits right.
TINY: Order | None = (5, 8, 0.02)

# A = 8 and B = 16 again, but with steps so long that at most 0.2 is right.
WILD: Order | None = (8, 16, 1.0)


def build(A: int, B: int) -> nn.Sequential:
    """Return the net: images (b, 1, 8, 8) go in, scores (b, 10) come out. Finished."""
    return nn.Sequential(
        nn.Conv2d(1, A, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(A, B, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(4 * B, 10),
    )


def trained(order: Order, seed: int = 0) -> tuple[int, float]:
    """Return (numbers of the net, share of the test digits right after training). Finished."""
    A, B, rate = order
    X, y, *_ = data.digits()
    pixels = torch.tensor(X.reshape(-1, 1, 8, 8) / 16, dtype=torch.float32)
    digits = torch.tensor(y)
    train, test = (torch.tensor(part) for part in data.split(len(y), seed=seed))
    torch.manual_seed(seed)
    net = build(A, B)
    optimizer = torch.optim.Adam(net.parameters(), lr=rate)
    for _ in range(8):
        for rows in train[torch.randperm(len(train))].split(64):
            optimizer.zero_grad()
            nn.functional.cross_entropy(net(pixels[rows]), digits[rows]).backward()
            optimizer.step()
    with torch.no_grad():
        right = (net(pixels[test]).argmax(dim=1) == digits[test]).float().mean().item()
    return sum(each.numel() for each in net.parameters()), right


if __name__ == "__main__":
    torch.set_num_threads(1)  # such small nets are slower with more
    for name, order in (("GOOD", GOOD), ("TINY", TINY), ("WILD", WILD)):
        if order is not None:
            numbers, right = trained(order)
            print(f"{name}  {order!s:16} {numbers:6,} numbers   {right:.3f} right")
