"""Which digit is it? A classifier made of nothing but vectors.

This is a real method, the nearest centroid, and the bar that cleverer ones have to clear.
It has no settings to choose, learns in one pass, and its ten means can be looked at.
"""

import numpy as np


def mean_images(images: np.ndarray, labels: np.ndarray, classes: int) -> np.ndarray:
    """Return the mean image of each class, shape (c, d), for c = `classes`.

    Row i of images (n, d) shows class labels[i], a whole number below c; each occurs.
    """
    means = np.zeros((classes, images.shape[1]))
    counts = np.zeros(classes)
    for i in range(images.shape[0]):
        # The label itself says which row to add to, so no class has to be searched for.
        c = labels[i]
        means[c] = means[c] + images[i]
        counts[c] = counts[c] + 1
    for c in range(classes):
        means[c] = means[c] / counts[c]
    return means


def cosine(u: np.ndarray, v: np.ndarray) -> float:
    """Return the cosine of the angle between u and v, both (d,) and neither all zeros."""
    return u @ v / np.sqrt((u @ u) * (v @ v))


def classify(image: np.ndarray, means: np.ndarray) -> int:
    """Return the class whose mean, a row of (c, d), has the largest cosine to image (d,)."""
    # The plain dot product would favour digits that take much ink, whatever their shape.
    scores = np.zeros(means.shape[0])
    for c in range(means.shape[0]):
        scores[c] = cosine(image, means[c])
    return np.argmax(scores)


def accuracy(guesses: np.ndarray, labels: np.ndarray) -> float:
    """Return the share, from 0 to 1, of guesses (n,) that equal their labels (n,)."""
    return (guesses == labels).sum() / labels.shape[0]


if __name__ == "__main__":
    plus, bar = np.array([0.0, 9, 0, 9, 9, 9, 0, 9, 0]), np.array([0.0, 9, 0, 0, 9, 0, 0, 9, 0])
    smudged_bar = np.array([1.0, 6, 0, 2, 7, 0, 0, 8, 1])
    print("0 is a plus, 1 a bar. This is a", classify(smudged_bar, np.array([plus, bar])))
