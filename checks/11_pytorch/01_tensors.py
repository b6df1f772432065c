"""Checks for tensors and mean digits: the reference is NumPy, in float64, image by image."""

import numpy as np
import torch

from mlx_exercises import data
from mlx_exercises.checking import always, close, unchanged
from mlx_exercises.figures import Image, Panels, Table

SINGLE = 1e-5  # what float32 leaves uncertain


def test_images(exercise):
    """Grey values of any kind of number become float32 images from 0 to 1, rows as rows."""
    rng = np.random.default_rng(0)
    whole = rng.integers(0, 17, (3, 64))
    whole[0] = np.arange(64) % 17
    for rows in (
        whole,
        whole[:1].astype(np.uint8),
        whole[1:].tolist(),
        rng.uniform(0, 16, (4, 64)),
        rng.uniform(0, 16, (2, 64)).astype(np.float32),
    ):
        greys = np.array(rows, dtype=float)
        truth = slowly_shaped(greys / 16)
        said = f"{len(greys)} rows of 64 greys, {type(rows).__name__}."
        with unchanged(rows):
            images = exercise.to_images(rows)
        close(
            images,
            torch.tensor(truth, dtype=torch.float32),
            said,
            suspects={
                "The greys still go up to 16. They should end at 1.": slowly_shaped(greys),
                "Rows and columns of the images changed places.": truth.swapaxes(1, 2),
                "Only 0 and 1 are left: whole numbers were divided, and the rest thrown away.": (
                    slowly_shaped(greys // 16)
                ),
            },
            tolerance=SINGLE,
            dtype=torch.float32,
        )


def test_a_mean_by_hand(exercise):
    """The mean image of a class is made of that class alone, pixel by pixel."""
    images = torch.tensor([[[1.0, 0.0, 0.5]], [[0.0, 1.0, 0.0]], [[0.5, 0.0, 0.0]]])
    labels = torch.tensor([1, 0, 1])
    half = [[0.75, 0.0, 0.25]]
    with unchanged(images, labels):
        means = exercise.mean_images(images, labels, 2)
    close(
        means,
        torch.tensor([[[0.0, 1.0, 0.0]], half]),
        "Image 1 is the only one of class 0; images 0 and 2 are of class 1.",
        suspects={
            "These are sums. A mean divides by the images of the class.": [
                [[0.0, 1.0, 0.0]],
                [[1.5, 0.0, 0.5]],
            ],
            "Each class has the mean of all images. Which ones are its own?": [
                [[0.5, 1 / 3, 1 / 6]],
                [[0.5, 1 / 3, 1 / 6]],
            ],
            "Every sum was divided by the number of all images.": [
                [[0.0, 1 / 3, 0.0]],
                [[0.5, 0.0, 1 / 6]],
            ],
            "There is one grey for a whole class here. The mean should run over the images only.": [
                1 / 3,
                1 / 3,
            ],
            "The classes are in another order: class k belongs at place k.": [
                half,
                [[0.0, 1.0, 0.0]],
            ],
        },
        tolerance=SINGLE,
    )


def test_means(exercise):
    """Any number of images of any size gives one mean image a class."""

    def law(images, labels, c):
        truth = [images.numpy()[labels.numpy() == k].mean(axis=0) for k in range(c)]
        close(
            exercise.mean_images(images, labels, c),
            torch.tensor(np.array(truth)),
            "A mean image of each class, in the order of the classes.",
            tolerance=SINGLE,
        )

    def draw(rng):
        c, h, w = (int(size) for size in rng.permutation([1, 2, 3, 4])[:3])
        n = c + int(rng.integers(0, 6))
        images = torch.tensor(rng.uniform(0, 1, (n, h, w)), dtype=torch.float32)
        return images, torch.tensor(rng.permutation(np.arange(n) % c)), c

    always(law, draw, runs=12)


def test_scores_by_hand(exercise):
    """The image (2, 1) scores 1.5 with the mean (1, 0) and 2 with the mean (3, 1)."""
    image = torch.tensor([[[2.0], [1.0]]])
    means = torch.tensor([[[1.0], [0.0]], [[3.0], [1.0]]])
    with unchanged(image, means):
        table = exercise.scores(image, means)
    close(
        table,
        torch.tensor([[1.5, 2.0]]),
        "x·m - ½ ‖m‖² is 2 - ½ and 7 - 5.",
        suspects={
            "These are the dot products alone. A large mean wins with them.": [[2.0, 7.0]],
            "The square of the mean is not halved.": [[1.0, -3.0]],
            "The lengths are not squared.": [[2 - 0.5, 7 - 10**0.5 / 2]],
            "The half squares were added. A large mean wins with that.": [[2.5, 12.0]],
            "Those are the half squares of the image, not of the means.": [[-0.5, 4.5]],
            "All means lost the same amount: the squares of all were added up. Along which dim?": [
                [2 - 5.5, 7 - 5.5]
            ],
            "One row an image and one column a class: these have changed places.": [[1.5], [2.0]],
            "These are squared distances. The nearest mean has the smallest of them.": [[2.0, 1.0]],
        },
        tolerance=SINGLE,
    )


def test_nearest_mean_wins(exercise):
    """Row i, column k scores image i with class k, and the largest is the nearest mean."""

    def law(images, means):
        x, m = images.numpy().astype(float), means.numpy().astype(float)
        squares = [[((one - mean) ** 2).sum() for mean in m] for one in x]
        own = [(one**2).sum() for one in x]
        truth = [[(own[i] - each) / 2 for each in row] for i, row in enumerate(squares)]
        close(
            exercise.scores(images, means),
            torch.tensor(truth, dtype=torch.float32),
            "Each score is ½ ‖x‖² - ½ ‖x - m‖², worked out pixel by pixel.",
            tolerance=SINGLE,
        )

    def draw(rng):
        n, c, h, w = (int(size) for size in rng.permutation([1, 2, 3, 4]))
        sizes = (n, h, w), (c, h, w)
        return tuple(torch.tensor(rng.normal(size=s), dtype=torch.float32) for s in sizes)

    always(law, draw, runs=12)


def slowly_shaped(greys):
    """Return rows of 64 as images of 8 by 8, pixel by pixel."""
    images = np.zeros((len(greys), 8, 8))
    for image, row in zip(images, greys, strict=True):
        for place, grey in enumerate(row):
            image[place // 8, place % 8] = grey
    return images


def show(exercise):
    """Draw the ten means, one unseen digit, and what it scores with each of them."""
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    images, labels = exercise.to_images(X), torch.tensor(y)
    means = exercise.mean_images(images[train], labels[train], 10)
    table = exercise.scores(images[test], means)
    guesses = table.argmax(dim=1)
    right = (guesses == labels[test]).float().mean().item()
    one, best = images[test[0]], int(guesses[0])
    drawn = [Image(one, title=f"a {y[test[0]]}")]
    drawn += [Image(mean, title=f"mean {k}") for k, mean in enumerate(means) if k in (0, 1, 6, 8)]
    return (
        Panels(drawn, title="An unseen digit, and four of the ten means"),
        Table(
            [["score", *(round(value, 2) for value in table[0].tolist())]],
            columns=["", *(str(k) for k in range(10))],
            digits=3,
            title=f"Its row of the scores: the largest belongs to {best}",
            note=f"The nearest mean is right for {right:.3f} of {len(test)} unseen digits.",
        ),
    )
