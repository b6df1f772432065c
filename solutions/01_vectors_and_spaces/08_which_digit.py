"""A nearest-centroid classifier: fit by averaging, predict by cosine similarity.

It has no hyperparameters, needs one pass over the training set, and its ten centroids
can be drawn as images. That makes it a good baseline for the models of later stages.
"""

import numpy as np


def class_centroids(images: np.ndarray, labels: np.ndarray, n_classes: int) -> np.ndarray:
    """Return the centroid of each class, shape (c, d), for c = n_classes.

    Row i of images (n, d) has the label labels[i], an integer below c; each label occurs.
    """
    centroids = np.zeros((n_classes, images.shape[1]))
    counts = np.zeros(n_classes)
    for i in range(images.shape[0]):
        # The label is the row index, so no search for the class is needed.
        c = labels[i]
        centroids[c] = centroids[c] + images[i]
        counts[c] = counts[c] + 1
    for c in range(n_classes):
        centroids[c] = centroids[c] / counts[c]
    return centroids


def cosine_similarity(u: np.ndarray, v: np.ndarray) -> float:
    """Return the cosine similarity of u and v, both (d,) and nonzero."""
    return u @ v / np.sqrt((u @ u) * (v @ v))


def classify(image: np.ndarray, centroids: np.ndarray) -> int:
    """Return the class whose centroid, a row of (c, d), is most similar to image (d,)."""
    # The plain dot product would favor centroids of large norm, whatever their direction.
    similarities = np.zeros(centroids.shape[0])
    for c in range(centroids.shape[0]):
        similarities[c] = cosine_similarity(image, centroids[c])
    return np.argmax(similarities)


def accuracy(predictions: np.ndarray, labels: np.ndarray) -> float:
    """Return the fraction, from 0 to 1, of predictions (n,) that equal the labels (n,)."""
    return (predictions == labels).sum() / labels.shape[0]


if __name__ == "__main__":
    plus, bar = np.array([0.0, 9, 0, 9, 9, 9, 0, 9, 0]), np.array([0.0, 9, 0, 0, 9, 0, 0, 9, 0])
    smudged_bar = np.array([1.0, 6, 0, 2, 7, 0, 0, 8, 1])
    print("0 is a plus, 1 a bar. This is a", classify(smudged_bar, np.array([plus, bar])))
