"""Checks for the nearest-mean classifier: each part on its own, then all on real digits."""

import math

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, expect, instance_of, unchanged
from mlx_exercises.figures import HeatMap, Image, Panels

FLOOR = 0.85  # on these held-out digits; the reference gets 0.893, its worst of 200 splits 0.860
MUCH_INK = "The mean with the most ink won. Which score does not care about lengths?"


def test_mean_images(exercise):
    """Each class gets the mean of its own images, however many it has and in any order."""
    images = np.array([[2, 0, 4], [1, 1, 1], [4, 0, 0], [0, 6, 0], [0, 0, 2]])
    labels = np.array([1, 0, 1, 2, 1])
    sums = np.array([[1, 1, 1], [6, 0, 6], [0, 6, 0]])
    with unchanged(images, labels):
        found = exercise.mean_images(images, labels, 3)
    close(
        found,
        np.array([[1.0, 1.0, 1.0], [2.0, 0.0, 2.0], [0.0, 6.0, 0.0]]),
        "Class 1 has the images (2, 0, 4), (4, 0, 0) and (0, 0, 2): their mean is (2, 0, 2).",
        suspects={
            "These are the sums. Each class has its own number of images.": sums,
            "Every class was divided by the number of all images, not of its own.": sums / 5,
            "Every class was divided by the number of classes.": sums / 3,
            "Only the last image of each class is left. Add to what is there already.": (
                images[[1, 4, 3]]
            ),
            "The last image of each class was divided by their number. Add them up first.": (
                images[[1, 4, 3]] / np.array([[1], [3], [1]])
            ),
            "This is one mean of all images. There is one for each class.": images.mean(axis=0),
            "The means are of the columns, class by class. Images are rows.": (
                np.array([[1.0, 1.0, 1.0], [2.0, 0.0, 2.0], [0.0, 6.0, 0.0]]).T
            ),
        },
    )
    rng = np.random.default_rng(0)
    for n, d, c in ((7, 5, 2), (12, 1, 4), (3, 6, 3), (5, 2, 1)):
        labels = rng.permutation(np.arange(n) % c)
        images = rng.normal(size=(n, d))
        expected = np.array([images[labels == each].mean(axis=0) for each in range(c)])
        message = f"{n} images of {d} numbers, {c} classes."
        close(exercise.mean_images(images, labels, c), expected, message)


def test_cosine(exercise):
    """Vectors 60° apart score 0.5 and 120° apart -0.5, whatever their lengths."""
    rng = np.random.default_rng(1)
    for d, degrees, score in ((2, 60, 0.5), (3, 120, -0.5), (64, 45, 0.5**0.5), (5, 90, 0)):
        one, other = np.linalg.qr(rng.normal(size=(d, 2)))[0].T
        turn = math.radians(degrees)
        u, v = 3 * one, 0.5 * (math.cos(turn) * one + math.sin(turn) * other)
        with unchanged(u, v):
            found = exercise.cosine(u, v)
        suspects = {}
        if score:
            suspects = {
                "This is the dot product. The lengths are still in it.": 1.5 * score,
                "Only u was divided by its length.": 0.5 * score,
                "Only v was divided by its length.": 3 * score,
                "These are squared lengths. Is a root missing?": score / 1.5,
                "Python divided by one length and multiplied by the other. Brackets?": (
                    score * 0.5**2
                ),
            }
        close(found, score, f"These are {degrees}° apart.", suspects=suspects)


def test_classify(exercise):
    """An image belongs to the mean it makes the smallest angle with, not to the inkiest one."""
    means = np.array([[1, 0, 0, 0], [3, 3, 0, 0], [0, 0, 2, 0]])
    for image, label, message, suspects in (
        ([0, 0, 7, 1], 2, "It has nearly all its ink where class 2 has it.", {}),
        ([2, 0.4, 0, 0], 0, "It makes 11° with class 0 and 34° with class 1.", {MUCH_INK: 1}),
        (
            [1, 0.9, 0, 0],
            1,
            "It makes 3° with class 1 and 42° with class 0.",
            {"Distance picked class 0, which is near but points elsewhere.": 0},
        ),
    ):
        vector = np.array(image)
        scores = cosines(vector, means)
        with unchanged(vector, means):
            found = exercise.classify(vector, means)
        close(
            found,
            label,
            message,
            suspects={
                "This is the class with the smallest cosine. The largest is asked.": (
                    int(scores.argmin())
                ),
                "This is the largest cosine. At which class is it?": float(scores.max()),
                "These are the cosines. At which class is the largest?": scores,
                **suspects,
            },
        )
    rng = np.random.default_rng(2)
    for c, d in ((2, 3), (5, 4), (1, 6)):
        means, image = rng.normal(size=(c, d)), rng.normal(size=d)
        best = int(np.argmax(cosines(image, means)))
        close(exercise.classify(image, means), best, f"{c} means of {d} numbers each.")


def test_accuracy(exercise):
    """Three right answers out of four are 0.75, and none are 0."""
    guesses, labels = np.array([3, 8, 1, 0]), np.array([3, 3, 1, 0])
    with unchanged(guesses, labels):
        found = exercise.accuracy(guesses, labels)
    close(
        found,
        0.75,
        "The first, third and fourth guess are right.",
        suspects={
            "This is how many are right. Which share of all is that?": 3,
            "This is the share of wrong answers.": 0.25,
            "This is in percent. A share goes from 0 to 1.": 75,
            "These are the single answers. How many of them are right?": guesses == labels,
        },
    )
    close(exercise.accuracy(np.array([1, 2, 3]), np.array([2, 3, 1])), 0, "Not one is right here.")
    close(exercise.accuracy(np.array([7]), np.array([7])), 1, "The only guess is right.")


def test_held_out_digits(exercise):
    """Trained on 1,348 digits, all four together name more than 85% of 449 others."""
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    means = exercise.mean_images(X[train], y[train], 10)
    expected = np.array([X[train][y[train] == c].mean(axis=0) for c in range(10)])
    close(means, expected, "These should be the mean images of the ten digits.")
    guesses = []
    for image in X[test]:
        guess = exercise.classify(image, means)
        instance_of(guess, (int, np.integer), "A class is a whole number.")
        guesses.append(guess)
    share = exercise.accuracy(np.array(guesses), y[test])
    right = sum(int(g == label) for g, label in zip(guesses, y[test], strict=True))
    close(share, right / len(test), f"{right} of {len(test)} guesses are right.")
    expect(share > FLOOR, f"Only {right} of {len(test)} digits were named.")


def cosines(image, means):
    """Return the cosine of an image (d,) to each row of means (c, d), shape (c,)."""
    return means @ image / (np.linalg.norm(means, axis=1) * np.linalg.norm(image))


def show(exercise):
    """Show the ten mean digits, the score on held-out digits, and what gets mixed up."""
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    means = exercise.mean_images(X[train], y[train], 10)
    guesses = np.array([exercise.classify(image, means) for image in X[test]])
    table = np.zeros((10, 10), dtype=int)
    np.add.at(table, (y[test], guesses), 1)
    wrong = table - np.diag(np.diag(table))
    true, said = np.unravel_index(wrong.argmax(), wrong.shape)
    share = exercise.accuracy(guesses, y[test])
    digits = [str(c) for c in range(10)]
    return [
        Panels(
            [
                Image(
                    16 - mean.reshape(8, 8),
                    low=0,
                    high=16,
                    title=f"{c}: {table[c, c]} of {table[c].sum()}",
                )
                for c, mean in enumerate(means)
            ],
            title=f"Your ten mean images: {share:.3f} of {len(test)} new digits named right",
            note=f"Most often mixed up: {wrong.max()} times a {true} was called {said}. Guessing "
            "would get 0.1. No network, no training loop: only vectors.",
        ),
        HeatMap(
            table,
            digits,
            digits,
            x_label="your answer",
            y_label="digit",
            numbers=True,
            title="Which digit was called what",
        ),
    ]
