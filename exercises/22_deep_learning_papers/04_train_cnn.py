"""Three nets to order: how many filters, and how fast should they learn?

Here is a small convolutional net of the kind of K. O'Shea and R. Nash (2015, arXiv 1511.08458):
filters, relu and pooling, the same once more, then one dense layer. It learns the 8 x 8 digits
in 8 rounds. There is no number of the paper to meet. Three numbers are left to choose:

    A       filters of the first layer       3 x 3, and a bias each       10 A
    B       filters of the second layer      3 x 3 x A, and a bias each    B (9 A + 1)
    rate    how long the steps of Adam are   ten classes behind 2 x 2 x B  10 (4 B + 1)

Doubling A and B nearly quadruples the second line: A = 8, B = 16 has 80 + 1,168 + 650 = 1,898
numbers, and A = B = 32 has 10,858. But more numbers are of little use to a net that does not
get there. With too short steps it is still on its way when the rounds are over. With too long
ones it is thrown about, and may end by saying the same digit of every image. Two tries:

    A = 30, B = 5, rate 0.001      1,865 numbers      0.81 of the test digits right
    A = 4, B = 8, rate 0.001         666 numbers      0.47

Turn the knobs, run this file, and watch the shares. Rates are tried in powers of ten first,
then in factors of about 3.
"""

import torch
from torch import nn

from mlx_exercises import data

Order = tuple[int, int, float]  # A, B from 1 to 64, and a rate from 0.00001 to 10

# TODO: fewer than 2,500 numbers, and at least 0.88 of the test digits right.
GOOD: Order | None = None

# TODO: at most 700 numbers, and at least 0.75 of the test digits right.
TINY: Order | None = None

# TODO: A = 8 and B = 16 again, but with steps so long that at most 0.2 is right.
WILD: Order | None = None


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
