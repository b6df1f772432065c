"""Which digit is it? A classifier made of nothing but vectors.

Each picture of a handwritten digit is 8 × 8 spots of ink, written as one vector of 64
numbers. To recognise a digit that nobody has named yet:

    1. learn: for each digit, average all pictures known to show it
    2. compare: the cosine between the new picture and each of the ten averages
    3. decide: the digit whose average has the largest cosine

Step 1 is an addition, step 2 a dot product, and together they get about nine in ten
right. Judging is step 4: only pictures that were kept out of step 1 count, or the
classifier would be asked what it has already been told.

Python you need: labels[i] is the digit that picture i shows, and may itself be used as
an index: sums[labels[i]] is that digit's row. np.argmax(scores) is the index of the
largest score. `a == b` compares arrays partner by partner, and True counts as 1 in a sum.
"""

import numpy as np


def mean_images(images: np.ndarray, labels: np.ndarray, classes: int) -> np.ndarray:
    """Return the mean image of each class, shape (c, d), for c = `classes`.

    Row i of images (n, d) shows class labels[i], a whole number below c; each occurs.
    """
    # TODO: add every image to its class's row and count it there, then divide.
    raise NotImplementedError


def cosine(u: np.ndarray, v: np.ndarray) -> float:
    """Return the cosine of the angle between u and v, both (d,) and neither all zeros."""
    # TODO: write it once more, as in exercise 03 but shorter: `u @ v` is the dot product.
    raise NotImplementedError


def classify(image: np.ndarray, means: np.ndarray) -> int:
    """Return the class whose mean, a row of (c, d), has the largest cosine to image (d,)."""
    # TODO: collect the cosines in an array (c,), then ask where the largest one is.
    raise NotImplementedError


def accuracy(guesses: np.ndarray, labels: np.ndarray) -> float:
    """Return the share, from 0 to 1, of guesses (n,) that equal their labels (n,)."""
    # TODO: count the matches, divide by n.
    raise NotImplementedError


if __name__ == "__main__":
    plus, bar = np.array([0.0, 9, 0, 9, 9, 9, 0, 9, 0]), np.array([0.0, 9, 0, 0, 9, 0, 0, 9, 0])
    smudged_bar = np.array([1.0, 6, 0, 2, 7, 0, 0, 8, 1])
    print("0 is a plus, 1 a bar. This is a", classify(smudged_bar, np.array([plus, bar])))
