"""Checks for the eight tables: against loops over every entry, on many shapes.

Sizes are different, and then equal on purpose: that is where (n,) against (n, 1) stops
raising and starts lying.
"""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, instance_of, lines_run, unchanged, vectorized
from mlx_exercises.figures import Image, Panels

TURNED = "The table lies on its side: i should go down, and j across."
PARTNERS = "Only partners met. Which of the two has to be a column?"
SUMS_AS_ROW = "The sums of the rows met the columns. What shape do they have?"
MEANS_AS_ROW = "The means of the rows met the columns. What shape do they have?"
LOOP = "The numbers are right, but larger tables ran more lines of your file: that is a loop."


def test_every_pair(exercise):
    """1 and 2 of 8: every number of u minus every number of v, then times every number of v."""
    for n, m in ((3, 2), (3, 3), (2, 5), (1, 4), (4, 1)):
        u, v = drawn(0, (n,), (m,))
        expected = np.array([[a - b for b in v] for a in u])
        judge(
            exercise.differences,
            (u, v),
            expected,
            {
                TURNED: expected.T,
                "This is v minus u.": -expected,
                PARTNERS: u - v if n == m else None,
            },
        )
    no_loop(exercise, "differences", lambda n: drawn(0, (n,), (n + 1,)))

    for n, m in ((2, 3), (4, 4), (5, 2), (1, 3), (3, 1)):
        u, v = drawn(1, (n,), (m,))
        expected = np.array([[a * b for b in v] for a in u])
        judge(
            exercise.products,
            (u, v),
            expected,
            {
                TURNED: expected.T,
                PARTNERS: u * v if n == m else None,
                "One number is left: this is the dot product.": (
                    np.array(u @ v) if n == m else None
                ),
            },
        )
    no_loop(exercise, "products", lambda n: drawn(1, (n,), (n + 1,)))


def test_rings(exercise):
    """3 of 8: the spot with x = 3 and y = 4 lies 5 from the middle, and so do all others."""
    for ys, xs in (
        (np.array([0.0, 4, -4]), np.array([3.0, 0])),
        *(drawn(2, (h,), (w,)) for h, w in ((3, 3), (2, 5), (4, 1), (1, 2))),
    ):
        expected = np.array([[(y * y + x * x) ** 0.5 for x in xs] for y in ys])
        judge(
            exercise.rings,
            (ys, xs),
            expected,
            {
                TURNED: expected.T,
                "These are the squares of the distances.": expected**2,
                "This is y + x: 4 up and 3 along would be 7 away. Whose rule says 5?": np.array(
                    [[y + x for x in xs] for y in ys]
                ),
                "Nothing was squared before the root.": np.array(
                    [[abs(y + x) ** 0.5 for x in xs] for y in ys]
                ),
                PARTNERS: np.sqrt(ys**2 + xs**2) if len(ys) == len(xs) else None,
            },
        )
    no_loop(exercise, "rings", lambda n: drawn(2, (n,), (n + 1,)))


def test_one_hot(exercise):
    """4 of 8: a row for each label, with a single True or 1, at the place of its class."""
    for n, classes in ((4, 3), (3, 3), (2, 5), (1, 4), (5, 1), (6, 8)):
        labels = np.random.default_rng([3, n]).permutation(np.arange(n) % classes)
        expected = [[int(label == j) for j in range(classes)] for label in labels]
        with unchanged(labels):
            found = exercise.one_hot(labels, classes)
        wrong = {
            TURNED: [list(column) for column in zip(*expected, strict=True)],
            "Classes are counted from 0 to c - 1, and not from 1.": [
                [int(label == j + 1) for j in range(classes)] for label in labels
            ],
            "A row of n, where n is how many labels there are. There is a column a class.": (
                np.eye(n, dtype=int)[labels].tolist() if n > classes else expected
            ),
        }
        close(
            found.astype(int) if isinstance(found, np.ndarray) and found.dtype == bool else found,
            expected,
            f"The labels {labels.tolist()} of {classes} classes.",
            suspects=wrong,
        )
        instance_of(
            found, np.ndarray, "The numbers are right. The table should be an array, though."
        )
    no_loop(exercise, "one_hot", lambda n: (np.arange(n) % 7, 7))


def test_own_mean_and_own_sum(exercise):
    """5 and 6 of 8: every column loses its own mean, and every row is divided by its own sum."""
    for n, d in ((3, 2), (3, 3), (2, 5), (1, 4), (4, 1)):
        (X,) = drawn(4, (n, d))
        expected = np.array([[X[i, j] - sum(X[:, j]) / n for j in range(d)] for i in range(n)])
        judge(
            exercise.centred,
            (X,),
            expected,
            {
                "One mean was taken off everywhere. Every column has its own.": X - X.mean(),
                "Every row had its mean taken off. Which axis should go away?": (
                    X - X.mean(axis=1, keepdims=True)
                ),
                MEANS_AS_ROW: X - X.mean(axis=1) if n == d else None,
                "Every column had its sum taken off, and not its mean.": X - X.sum(axis=0),
            },
        )
    no_loop(exercise, "centred", lambda n: drawn(4, (n, n + 1)))

    for n, d in ((2, 3), (3, 3), (4, 2), (1, 5), (3, 1)):
        X = np.abs(drawn(5, (n, d))[0]) + 0.25
        expected = np.array([[X[i, j] / sum(X[i]) for j in range(d)] for i in range(n)])
        judge(
            exercise.shares,
            (X,),
            expected,
            {
                "Everything was divided by one sum. Every row has its own.": X / X.sum(),
                "Every column adds up to 1 now. Which axis should go away?": X / X.sum(axis=0),
                SUMS_AS_ROW: X / X.sum(axis=1) if n == d else None,
                "Every row was divided by its mean, and not by its sum.": (
                    X / X.mean(axis=1, keepdims=True)
                ),
            },
        )
    no_loop(exercise, "shares", lambda n: (np.abs(drawn(5, (n, n + 1))[0]) + 0.25,))


def test_lit(exercise):
    """7 of 8: every picture of the pile has a light of its own."""
    for n, h, w in ((2, 3, 4), (3, 3, 3), (4, 1, 4), (1, 2, 3), (2, 2, 5)):
        images, lights = drawn(6, (n, h, w), (n,))
        expected = np.array(
            [[[spot * light for spot in row] for row in image]
             for image, light in zip(images, lights, strict=True)]
        )  # fmt: skip
        judge(
            exercise.lit,
            (images, lights),
            expected,
            {
                "Every column has a light of its own here, and every picture the same ones.": (
                    images * lights if n == w else None
                ),
                "Every row has a light of its own here, and every picture the same ones.": (
                    images * lights[:, np.newaxis] if n == h else None
                ),
            },
        )
    no_loop(exercise, "lit", lambda n: drawn(6, (n, 2, n), (n,)))


def test_tinted(exercise):
    """8 of 8: every spot of a grey picture becomes three numbers: red, green and blue."""
    for h, w in ((2, 4), (3, 3), (4, 3), (1, 2), (3, 1)):
        image, colour = drawn(7, (h, w), (3,))
        expected = np.array([[[spot * part for part in colour] for spot in row] for row in image])
        judge(
            exercise.tinted,
            (image, colour),
            expected,
            {
                "The colours were given to the columns of the picture, one each.": (
                    image * colour if w == 3 else None
                ),
                "The colours come first: this is three pictures, (3, h, w).": (
                    image * colour[:, np.newaxis, np.newaxis]
                ),
                "The colours stand in the middle: this is (h, 3, w).": (
                    image[:, np.newaxis, :] * colour[:, np.newaxis]
                ),
            },
        )
    no_loop(exercise, "tinted", lambda n: drawn(7, (n, n + 1), (3,)))


def judge(function, inputs, expected, suspects):
    """Compare with the loop; leave out mistakes that make no difference here."""
    told = suspects
    shapes = " and ".join(str(each.shape) for each in inputs)
    with unchanged(*inputs):
        close(function(*inputs), expected, f"Made from shapes {shapes}.", suspects=told)


def no_loop(exercise, name, make):
    """Refuse a function that runs more lines for 40 things than for 4."""
    function = getattr(exercise, name)

    def make_call(n):
        inputs = make(n)
        return lambda: function(*inputs)

    if lines_run(exercise, make_call(40)) > lines_run(exercise, make_call(4)):
        vectorized(exercise, make_call, (4, 40), LOOP)


def drawn(seed, *shapes):
    """Return random arrays with a digit or two, easy to follow by hand."""
    rng = np.random.default_rng([seed, *(size for each in shapes for size in each)])
    return tuple(rng.integers(1, 19, size=each) / 2 - 4.75 for each in shapes)


def show(exercise):
    """Show the eight tables as eight pictures, the larger the number the lighter the spot."""
    line = np.arange(-4, 4) + 0.5
    digits = data.digits()
    image = digits.X[0].reshape(8, 8) / 16
    birds = data.penguin_measurements()
    order = np.concatenate([np.flatnonzero(birds.y == c)[:3] for c in range(3)])[:8]
    masses = birds.X[order]
    centred = exercise.centred(masses) / masses.std(axis=0)
    strips = exercise.lit(np.repeat(image[np.newaxis, 1:2], 8, axis=0), np.linspace(0.1, 1, 8))
    tables = {
        "1 differences": exercise.differences(line, line),
        "2 products": exercise.products(line, line),
        "3 rings": exercise.rings(line, line),
        "4 one_hot": exercise.one_hot(digits.y[:8], 8).astype(int),
        "5 centred": np.repeat(centred, 2, axis=1),
        "6 shares": exercise.shares(image + 0.01),
        "7 lit": strips[:, 0, :],
    }
    pictures = [
        Image(table, low=float(table.min()), high=float(table.max()), title=name)
        for name, table in tables.items()
    ]
    tinted = exercise.tinted(image, np.array([1.0, 0.6, 0.2]))
    return Panels(
        [*pictures, Image(tinted, title="8 tinted")],
        title="Eight tables, eight expressions",
        note="The larger a number, the lighter its spot. In 4 the labels are 0 to 7, in 5 eight "
        "penguins lie one below the other: the two last are of a heavier kind.",
    )
