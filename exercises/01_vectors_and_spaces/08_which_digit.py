"""A nearest-centroid classifier for handwritten digits.

Each image has 8 × 8 pixels, stored as a vector of 64 intensities. Its label is the digit
that it shows, one of ten classes. A classifier predicts the label of a new image. The
nearest-centroid classifier is one of the simplest (scikit-learn: NearestCentroid):

    1. fit: the centroid of each class is the mean of its images in the training set
    2. compare: the cosine similarity of the new image and each centroid
    3. predict: the class with the largest similarity, its argmax (index of the maximum)

Similarities (0.2, 0.9, 0.4) predict class 1. Accuracy is the fraction of predictions
that equal the true labels: 3 of 4 give 0.75. It is measured on a test set, held-out
images that were not used in step 1, because a model may know its own training data too
well. The check trains on 1,348 digits and tests on 449; the accuracy must exceed 0.85.
Such a simple model is a baseline: a more complex one has to do better.

Write the functions in order; each is checked by itself.

Python you need: labels[i] may itself be an index: sums[labels[i]] is the row of that
class. np.argmax(similarities) is the index of the largest element. `a == b` compares
arrays element-wise, and True counts as 1 in a sum.
"""

import numpy as np


def class_centroids(images: np.ndarray, labels: np.ndarray, n_classes: int) -> np.ndarray:
    """Return the centroid of each class, shape (c, d), for c = n_classes.

    Row i of images (n, d) has the label labels[i], an integer below c; each label occurs.
    """
    # TODO: sum the images of each class and count them, then divide each sum by its count.
    # Leave the inputs unchanged.
    raise NotImplementedError


def cosine_similarity(u: np.ndarray, v: np.ndarray) -> float:
    """Return the cosine similarity of u and v, both (d,) and nonzero."""
    # TODO: write it as in exercise 03, but with `u @ v` as the dot product.
    raise NotImplementedError


def classify(image: np.ndarray, centroids: np.ndarray) -> int:
    """Return the class whose centroid, a row of (c, d), is most similar to image (d,)."""
    # TODO: compute the cosine similarities as an array (c,), and return its argmax.
    raise NotImplementedError


def accuracy(predictions: np.ndarray, labels: np.ndarray) -> float:
    """Return the fraction, from 0 to 1, of predictions (n,) that equal the labels (n,)."""
    # TODO: count the correct predictions, divide by n.
    raise NotImplementedError


if __name__ == "__main__":
    plus, bar = np.array([0.0, 9, 0, 9, 9, 9, 0, 9, 0]), np.array([0.0, 9, 0, 0, 9, 0, 0, 9, 0])
    smudged_bar = np.array([1.0, 6, 0, 2, 7, 0, 0, 8, 1])
    print("0 is a plus, 1 a bar. This is a", classify(smudged_bar, np.array([plus, bar])))
