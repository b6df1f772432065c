# All epochs have one and the same order, though the generator went on.
"""A dataset, and its batches: what a DataLoader does, in four lines.

The order is drawn over numbers of rows, so no image can lose its label. And because the batches ask
for nothing but len(dataset) and dataset[i], the same four lines serve texts, sounds, or a folder of
a million photographs of which each is read from the disk only when its turn comes.
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
        return len(self.labels)

    def __getitem__(self, i: int) -> tuple[Tensor, int]:
        """Return image i as a tensor (8, 8), float32 from 0 to 1, and its label, an int."""
        # Made when it is asked for, and not for all rows in __init__: most datasets are larger
        # than the memory.
        image = torch.tensor(self.greys[i], dtype=torch.float32).reshape(8, 8) / 16
        return image, int(self.labels[i])


def epoch(dataset: Dataset, b: int, generator: Generator) -> list[tuple[Tensor, Tensor]]:
    """Return all rows of a dataset in random order, as batches of b rows.

    dataset[i] is a pair (tensor, int). A batch is a pair too: the b tensors stacked, with b in
    front of their shape, and the labels (b,) int64. The last batch is smaller if b does not fit.
    All that is random comes from the generator, so that its seed repeats the epoch.
    """
    generator = torch.Generator().manual_seed(generator.initial_seed())
    order = torch.randperm(len(dataset), generator=generator).tolist()
    batches = []
    for start in range(0, len(order), b):
        # A slice that reaches beyond the end is simply shorter: the last batch needs no `if`.
        rows = [dataset[i] for i in order[start : start + b]]
        inputs = torch.stack([row for row, _ in rows])
        batches.append((inputs, torch.tensor([label for _, label in rows])))
    return batches


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
