"""Checks for the nearest-centroid classifier: each part on its own, then all on real digits."""

import math

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, expect, instance_of, unchanged
from mlx_exercises.figures import HeatMap, Image, Panels

FLOOR = 0.85  # on these held-out digits; the reference gets 0.893, its worst of 200 splits 0.860
LARGE_NORM = "The centroid of largest norm won. Which similarity does not depend on norms?"


def test_class_centroids(exercise):
    """Each centroid is the mean of the images of its class, for any class sizes and order."""
    images = np.array([[2, 0, 4], [1, 1, 1], [4, 0, 0], [0, 6, 0], [0, 0, 2]])
    labels = np.array([1, 0, 1, 2, 1])
    sums = np.array([[1, 1, 1], [6, 0, 6], [0, 6, 0]])
    with unchanged(images, labels):
        found = exercise.class_centroids(images, labels, 3)
    close(
        found,
        np.array([[1.0, 1.0, 1.0], [2.0, 0.0, 2.0], [0.0, 6.0, 0.0]]),
        "Class 1 has the images (2, 0, 4), (4, 0, 0) and (0, 0, 2): their centroid is (2, 0, 2).",
        suspects={
            "These are the sums of the classes. A mean divides by the number of images.": sums,
            "Each sum was divided by the number of all images, not of its class.": sums / 5,
            "Each sum was divided by the number of classes.": sums / 3,
            "These are the last images of the n_classes, not sums of them.": (images[[1, 4, 3]]),
            "Only the last image of each class was divided. Sum the images first.": (
                images[[1, 4, 3]] / np.array([[1], [3], [1]])
            ),
            "This is the mean of all images. Each class has a centroid.": images.mean(axis=0),
            "The result is transposed. Each centroid is a row.": (
                np.array([[1.0, 1.0, 1.0], [2.0, 0.0, 2.0], [0.0, 6.0, 0.0]]).T
            ),
        },
    )
    rng = np.random.default_rng(0)
    for n, d, c in ((7, 5, 2), (12, 1, 4), (3, 6, 3), (5, 2, 1)):
        labels = rng.permutation(np.arange(n) % c)
        images = rng.normal(size=(n, d))
        expected = np.array([images[labels == each].mean(axis=0) for each in range(c)])
        message = f"{n} images of {d} pixels, {c} classes."
        close(exercise.class_centroids(images, labels, c), expected, message)


def test_cosine(exercise):
    """The cosine similarity is 0.5 at 60° and -0.5 at 120°, whatever the norms."""
    rng = np.random.default_rng(1)
    for d, degrees, similarity in ((2, 60, 0.5), (3, 120, -0.5), (64, 45, 0.5**0.5), (5, 90, 0)):
        one, other = np.linalg.qr(rng.normal(size=(d, 2)))[0].T
        turn = math.radians(degrees)
        u, v = 3 * one, 0.5 * (math.cos(turn) * one + math.sin(turn) * other)
        with unchanged(u, v):
            found = exercise.cosine_similarity(u, v)
        suspects = {}
        if similarity:
            suspects = {
                "This is the dot product, not divided by the norms.": 1.5 * similarity,
                "The dot product was divided by ‖u‖ only.": 0.5 * similarity,
                "The dot product was divided by ‖v‖ only.": 3 * similarity,
                "It was divided by squared norms. Is a square root missing?": similarity / 1.5,
                "Python divided by one norm and multiplied by the other. Parentheses?": (
                    similarity * 0.5**2
                ),
            }
        close(found, similarity, f"The angle is {degrees}°.", suspects=suspects)


def test_classify(exercise):
    """The prediction is the class of largest cosine similarity, not of largest dot product."""
    centroids = np.array([[1, 0, 0, 0], [3, 3, 0, 0], [0, 0, 2, 0]])
    for image, label, message, suspects in (
        ([0, 0, 7, 1], 2, "Nearly all of it is in the component of class 2.", {}),
        (
            [2, 0.4, 0, 0],
            0,
            "The angle is 11° to centroid 0 and 34° to centroid 1.",
            {LARGE_NORM: 1},
        ),
        (
            [1, 0.9, 0, 0],
            1,
            "The angle is 3° to centroid 1 and 42° to centroid 0.",
            {"The nearest by Euclidean distance won, not by cosine.": 0},
        ),
    ):
        vector = np.array(image)
        similarities = cosines(vector, centroids)
        with unchanged(vector, centroids):
            found = exercise.classify(vector, centroids)
        close(
            found,
            label,
            message,
            suspects={
                "This is the argmin, the class of smallest similarity.": (
                    int(similarities.argmin())
                ),
                "This is the largest similarity. What is its index?": float(similarities.max()),
                "These are the similarities. What is the index of the largest?": similarities,
                **suspects,
            },
        )
    rng = np.random.default_rng(2)
    for c, d in ((2, 3), (5, 4), (1, 6)):
        centroids, image = rng.normal(size=(c, d)), rng.normal(size=d)
        best = int(np.argmax(cosines(image, centroids)))
        close(exercise.classify(image, centroids), best, f"{c} centroids with d = {d}.")


def test_accuracy(exercise):
    """Three correct predictions of four give accuracy 0.75; none correct gives 0."""
    predictions, labels = np.array([3, 8, 1, 0]), np.array([3, 3, 1, 0])
    with unchanged(predictions, labels):
        found = exercise.accuracy(predictions, labels)
    close(
        found,
        0.75,
        "The first, third and fourth prediction are correct.",
        suspects={
            "This is the number of correct predictions. Which fraction is that?": 3,
            "This is the error rate, 1 - accuracy.": 0.25,
            "This is in percent. Accuracy is a fraction from 0 to 1.": 75,
            "This is the element-wise comparison. What fraction is True?": predictions == labels,
        },
    )
    close(
        exercise.accuracy(np.array([1, 2, 3]), np.array([2, 3, 1])), 0, "No prediction is correct."
    )
    close(exercise.accuracy(np.array([7]), np.array([7])), 1, "The only prediction is correct.")


def test_held_out_digits(exercise):
    """Fitted to 1,348 training digits, the accuracy on 449 test digits is above 0.85."""
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    centroids = exercise.class_centroids(X[train], y[train], 10)
    expected = np.array([X[train][y[train] == c].mean(axis=0) for c in range(10)])
    close(centroids, expected, "These should be the centroids of the ten digits.")
    predictions = []
    for image in X[test]:
        prediction = exercise.classify(image, centroids)
        instance_of(prediction, (int, np.integer), "A predicted class is an integer.")
        predictions.append(prediction)
    score = exercise.accuracy(np.array(predictions), y[test])
    right = sum(int(g == label) for g, label in zip(predictions, y[test], strict=True))
    close(score, right / len(test), f"{right} of {len(test)} predictions are correct.")
    expect(
        score > FLOOR,
        f"The accuracy is {right / len(test):.3f}: {right} of {len(test)} test digits.",
    )


def cosines(image, centroids):
    """Return the cosine similarity of an image (d,) and each row of centroids (c, d)."""
    return centroids @ image / (np.linalg.norm(centroids, axis=1) * np.linalg.norm(image))


def show(exercise):
    """Show the ten centroids, the test accuracy and the confusion matrix."""
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    centroids = exercise.class_centroids(X[train], y[train], 10)
    predictions = np.array([exercise.classify(image, centroids) for image in X[test]])
    confusion = np.zeros((10, 10), dtype=int)
    np.add.at(confusion, (y[test], predictions), 1)
    wrong = confusion - np.diag(np.diag(confusion))
    true, predicted = np.unravel_index(wrong.argmax(), wrong.shape)
    score = exercise.accuracy(predictions, y[test])
    digits = [str(c) for c in range(10)]
    return [
        Panels(
            [
                Image(
                    16 - mean.reshape(8, 8),
                    low=0,
                    high=16,
                    title=f"{c}: {confusion[c, c]} of {confusion[c].sum()}",
                )
                for c, mean in enumerate(centroids)
            ],
            title=f"Ten centroids: accuracy {score:.3f} on {len(test)} test digits",
            note=f"Most frequent confusion: {true} predicted as {predicted}, {wrong.max()} times. "
            "Random predictions have an accuracy of about 0.1.",
        ),
        HeatMap(
            confusion,
            digits,
            digits,
            x_label="predicted label",
            y_label="true label",
            numbers=True,
            title="Confusion matrix on the test set",
        ),
    ]
