"""Tensors: the arrays of PyTorch, and ten mean digits that read the others.

A tensor is an array that can also run on a graphics card and, from 03 on, keep track of its own
slopes. Indexing, masks, broadcasting and @ are those of NumPy. What is new at first is strictness:

    torch.tensor([3, 5])          torch.int64      whole numbers stay whole numbers
    torch.tensor([3.0, 5.0])      torch.float32    lists of floats have half of NumPy's digits
    torch.tensor(an array)        the dtype of the array, float64 for most

Networks calculate in float32, and `@` refuses two kinds at once. An axis is called `dim`, and
the mean is asked of floats only.

Now read digits with nothing but means. An image x is called a 3 if the mean 3 is the nearest of
all means m. Written out, ‖x - m‖² = ‖x‖² - 2 x·m + ‖m‖², and ‖x‖² is the same for all classes.
So the nearest mean is the one with the largest

    score = x·m - ½ ‖m‖²

and that is one matrix product and one row to take off it: a linear layer, as in every network.
By hand: x = (2, 1) and m = (1, 0), m = (3, 1) score 2 - ½ = 1.5 and 7 - 5 = 2. It is nearer to
the second.
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
    # TODO: make a float32 tensor of them, scale it, and give it its new shape.
    raise NotImplementedError


def mean_images(images: Tensor, labels: Tensor, c: int) -> Tensor:
    """Return the mean image (c, h, w) of each class 0 to c - 1.

    images is (n, h, w), labels (n,) int64. No class is without images.
    """
    # TODO: pick each class by a mask, average over its images, and stack the c results.
    raise NotImplementedError


def scores(images: Tensor, means: Tensor) -> Tensor:
    """Return the score (n, c) of each image (n, h, w) with each mean image (c, h, w)."""
    # TODO: flatten both, then follow the formula. No loop over images.
    raise NotImplementedError


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
