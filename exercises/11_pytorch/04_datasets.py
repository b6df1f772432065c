"""A dataset says how many rows it has, and hands over one. Batches are made of that.

Training looks at a few rows at a time, a batch, and at every row once in each epoch. The order is
new each time, or else a file sorted by class would show only zeros first, and only nines last.
With 10 rows and batches of 4, one epoch may be

    rows  7 2 9 0  |  4 8 1 5  |  6 3          the last batch is smaller, and counts as well

An image and its label must travel together: shuffle one without the other, and the network learns
nothing, without any error. So shuffle numbers of rows, and ask the dataset for each.

Classes are taught in the next stage. Until then: a function inside a class is a method, and its
`self` is the dataset itself. `Digits(X, y)` runs __init__, which is finished and keeps both tables
as self.greys and self.labels. Then `len(digits)` runs __len__, and `digits[3]` runs __getitem__
with i = 3.

PyTorch's DataLoader does what you write in `epoch`, for every dataset with these two methods. Here
write it by hand, without a DataLoader; the script below lets both run.
"""

import numpy as np
import torch
from torch import Generator, Tensor
from torch.utils.data import DataLoader, Dataset

from mlx_exercises import data


class Digits(Dataset):
    """Handwritten digits: row i is an image (8, 8), float32 from 0 to 1, and its label."""

    def __init__(self, greys: np.ndarray, labels: np.ndarray) -> None:
        """Keep grey values (n, 64) from 0 to 16, and labels (n,). Finished."""
        self.greys = greys
        self.labels = labels

    def __len__(self) -> int:
        """Return how many digits there are."""
        # TODO: ask one of the tables that were kept.
        raise NotImplementedError

    def __getitem__(self, i: int) -> tuple[Tensor, int]:
        """Return image i as a tensor (8, 8), float32 from 0 to 1, and its label, an int."""
        # TODO: make the image of row i of self.greys, and hand it over with its label.
        raise NotImplementedError


def epoch(dataset: Dataset, b: int, generator: Generator) -> list[tuple[Tensor, Tensor]]:
    """Return all rows of a dataset in random order, as batches of b rows.

    dataset[i] is a pair (tensor, int). A batch is a pair too: the b tensors stacked, with b in
    front of their shape, and the labels (b,) int64. The last batch is smaller if b does not fit.
    All that is random comes from the generator, so that its seed repeats the epoch.
    """
    # TODO: shuffle the row numbers by torch.randperm, cut them into pieces, stack each piece.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, *_ = data.digits()
    digits = Digits(X, y)
    dice = torch.Generator().manual_seed(0)
    for name, batches in (
        ("by hand", epoch(digits, 32, dice)),
        ("DataLoader", DataLoader(digits, batch_size=32, shuffle=True, generator=dice)),
    ):
        sizes = [len(labels) for _, labels in batches]
        print(f"{name}: {len(sizes)} batches, the last of {sizes[-1]}, {sum(sizes)} rows")
