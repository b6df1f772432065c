# There is one grey for a whole class here. The mean should run over the images only.
"""Tensors: ten mean digits read nine of ten others.

The whole classifier is one matrix product and one row taken off. A trained linear layer has the
same form and better numbers in it, which is what the rest of this stage is about.
"""

import numpy as np
import torch
from torch import Tensor

from mlx_exercises import data


def to_images(rows: np.ndarray | list[list[float]]) -> Tensor:
    """Return rows of 64 grey values, (n, 64) of any kind of number, as images (n, 8, 8).

    The greys go from 0 to 16 and come out as float32 from 0 to 1. Rows of the image stay rows:
    the first eight greys are its top. The numbers handed in stay as they are.
    """
    # torch.tensor copies. torch.from_numpy would share the array's memory and its dtype, so a
    # later change in place would reach the table that the numbers came from.
    greys = torch.tensor(rows, dtype=torch.float32) / 16
    # -1 leaves the counting of the images to torch: 8 · 8 greys belong to each.
    return greys.reshape(-1, 8, 8)


def mean_images(images: Tensor, labels: Tensor, c: int) -> Tensor:
    """Return the mean image (c, h, w) of each class 0 to c - 1.

    images is (n, h, w), labels (n,) int64. No class is without images.
    """
    # dim=0 runs over the images. Without it the mean would be one grey for the whole class.
    return torch.stack([images[labels == k].mean() for k in range(c)])


def scores(images: Tensor, means: Tensor) -> Tensor:
    """Return the score (n, c) of each image (n, h, w) with each mean image (c, h, w)."""
    # flatten(1) begins at axis 1, so the images stay apart and become rows of h·w greys.
    x, m = images.flatten(1), means.flatten(1)
    # (n, c) - (c,): the row is taken off every row, which gives each column its own half square.
    return x @ m.T - (m**2).sum(dim=1) / 2


def guess(table: Tensor) -> Tensor:
    """Return the class (n,) with the largest score in each row of (n, c). Finished."""
    return table.argmax(dim=1)


if __name__ == "__main__":
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    images, labels = to_images(X), torch.tensor(y)
    print(images.shape, images.dtype, labels.dtype)
    print("a digit as a tensor:", images[test[0]], sep="\n")
    means = mean_images(images[train], labels[train], 10)
    right = guess(scores(images[test], means)) == labels[test]
    print("right:", right.float().mean().item())
