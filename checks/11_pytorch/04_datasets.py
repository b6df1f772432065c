"""Checks for datasets and batches, on rows that carry their own number."""

import numpy as np
import torch
from torch.utils.data import Dataset

from mlx_exercises import data
from mlx_exercises.checking import (
    CheckFailed,
    close,
    equal,
    expect,
    forbidden,
    instance_of,
    parts,
    shape,
    unchanged,
)
from mlx_exercises.figures import Image, Panels, Table

BY_HAND = "A DataLoader was called. Here its work is to be done by hand."


def test_length(exercise):
    """A dataset is as long as the table that it was made of."""
    for n in (3, 1, 70, 0):
        digits = exercise.Digits(*greys(n))
        equal(
            exercise.Digits.__len__(digits),
            n,
            f"{n} rows of 64 greys, and {n} labels.",
            suspects={"These are the greys of a row, and not the rows.": 64},
            call=f"len(Digits({n} rows))",
        )


def test_one_row(exercise):
    """Row i is its own image of float32 greys from 0 to 1, with its own label."""
    X, y = greys(5)
    truth = [np.array([row[8 * k : 8 * k + 8] / 16 for k in range(8)]) for row in X]
    for tables in ((X, y), (X.astype(int), y.astype(np.uint8))):
        digits = exercise.Digits(*tables)
        for i in (3, 0, 4):
            call = f"Digits(5 rows)[{i}]"
            with unchanged(*tables):
                row = exercise.Digits.__getitem__(digits, i)
            image, label = pair(row, "An image and its label belong together, as a tuple of two.")
            close(
                image,
                torch.tensor(truth[i], dtype=torch.float32),
                f"The 64 greys of row {i}, eight to a row, from 0 to 1.",
                suspects={
                    "The greys still go up to 16. They should end at 1.": truth[i] * 16,
                    "Rows and columns of the image changed places.": truth[i].T,
                    "The 64 greys still stand in one row.": truth[i].ravel(),
                    "This is the image of the first row, whatever row was asked for.": (
                        truth[0] if i else truth[1]
                    ),
                },
                tolerance=1e-6,
                dtype=torch.float32,
                call=call,
            )
            close(label, int(y[i]), f"The label of row {i}.", call=call)


def test_every_row_once(exercise):
    """Every row comes exactly once in an epoch, and brings its own label."""
    for n, b in ((10, 4), (6, 3), (3, 5), (5, 1), (7, 7)):
        for seed in (0, 1):
            numbers, labels = rows_of(exercise, n, b, seed)
            call = f"epoch(a dataset of {n} rows, {b}, generator)"
            seen = [number for batch in numbers for number in batch]
            full = n - n % b
            if b < n and len(seen) == full and n % b and len(set(seen)) == len(seen):
                said = "The last rows are missing: they make a batch too, a smaller one."
            elif len(set(seen)) < len(seen):
                said = "Some rows came twice. An epoch takes each exactly once."
            else:
                said = f"{n} rows should come, each once."
            equal(sorted(seen), list(range(n)), said, call=call)
            equal(
                [label for batch in labels for label in batch],
                [LABELS[number] for number in seen],
                "The rows have labels that belong to others. Were both shuffled alike?",
                call=call,
            )


def test_sizes(exercise):
    """Every batch has b rows, stacked, but the last, which has what is left."""
    for n, b, sizes in ((10, 4, [4, 4, 2]), (6, 3, [3, 3]), (3, 5, [3]), (2, 1, [1, 1])):
        numbers, _ = rows_of(exercise, n, b, 3)
        equal(
            [len(batch) for batch in numbers],
            sizes,
            f"{n} rows in batches of {b}.",
            suspects={f"That is one batch for each of {b} parts. Is b not its size?": [b] * b},
            call=f"the sizes of epoch(a dataset of {n} rows, {b}, generator)",
        )


def test_new_order(exercise):
    """Every epoch has a new order, and neighbours of the table part."""
    dataset, dice = Numbered(12), torch.Generator().manual_seed(4)
    epochs = [read(exercise, dataset, 4, dice)[0] for _ in range(6)]
    orders = [[number for batch in numbers for number in batch] for numbers in epochs]
    blocks = [{0, 1, 2, 3}, {4, 5, 6, 7}, {8, 9, 10, 11}]
    if all(order == sorted(order) for order in orders):
        said = "The rows come as they stand in the table. Nothing is shuffled."
    elif all(order == orders[0] for order in orders):
        said = "All epochs have one and the same order, though the generator went on."
    elif all(set(batch) in blocks for numbers in epochs for batch in numbers):
        said = "Neighbours of the table stay in one batch: only whole batches were shuffled."
    else:
        return
    raise CheckFailed(
        said,
        call="epoch(a dataset of 12 rows, 4, generator), six times",
        got="\n".join(str(order) for order in orders[:3]),
    )


def test_seed_repeats(exercise):
    """The generator's seed repeats an epoch, and nobody else's dice are touched."""
    before = torch.random.get_rng_state()
    first, again, other = (rows_of(exercise, 20, 6, seed)[0] for seed in (8, 8, 9))
    expect(
        first == again,
        "Two generators of the same seed gave two orders. Who drew the order, if not they?",
    )
    expect(first != other, "Generators of different seeds gave the same order. Is it asked?")
    expect(
        torch.equal(before, torch.random.get_rng_state()),
        "PyTorch's common dice were rolled. Only the generator that was handed in is ours.",
    )


class Numbered(Dataset):
    """Rows that carry their number: (number, -number) and a label of its own."""

    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __repr__(self):
        return f"<a dataset of {self.n} rows>"

    def __getitem__(self, i):
        if not 0 <= int(i) < self.n:
            raise IndexError(f"row {i} of {self.n}")
        return torch.tensor([float(i), -float(i)]), LABELS[int(i)]


LABELS = [(7 * number + 3) % 23 for number in range(23)]


def rows_of(exercise, n, b, seed):
    """Return the row numbers and the labels of an epoch's batches, as lists of lists."""
    return read(exercise, Numbered(n), b, torch.Generator().manual_seed(seed))


def read(exercise, dataset, b, dice):
    """Return the row numbers and the labels of an epoch's batches, judged to be batches."""
    with forbidden(torch.utils.data, "DataLoader", message=BY_HAND, subject=exercise):
        batches = exercise.epoch(dataset, b, dice)
    instance_of(batches, list)
    numbers, answers = [], []
    for batch in batches:
        inputs, labels = pair(batch, "A batch is a tuple of two: the inputs and their labels.")
        instance_of(labels, torch.Tensor, "The labels of a batch are a tensor, (b,).")
        instance_of(inputs, torch.Tensor, "The inputs of a batch are a tensor, with b in front.")
        shape(labels, (labels.numel(),), "The labels of a batch are one number a row, (b,).")
        shape(inputs, (len(labels), 2), "Rows of shape (2,) make inputs of shape (b, 2).")
        expect(labels.dtype == torch.int64, f"Labels are int64, but these are {labels.dtype}.")
        expect(inputs.dtype == torch.float32, f"The rows are float32, but not {inputs.dtype}.")
        expect(torch.equal(inputs[:, 0], -inputs[:, 1]), "A row fell apart: its halves differ.")
        numbers.append([int(number) for number in inputs[:, 0].tolist()])
        answers.append(labels.tolist())
    return numbers, answers


def pair(value, said):
    """Return the two parts of a tuple or a list of two."""
    return parts(value, 2, said)


def greys(n):
    """Return n random rows of greys, and labels that are not in order."""
    rng = np.random.default_rng(n)
    return rng.integers(0, 17, (n, 64)).astype(float), rng.permutation(np.arange(n) % 10)


def show(exercise):
    """Draw a batch of digits, with the labels that came with them."""
    X, y, *_ = data.digits()
    batches = exercise.epoch(exercise.Digits(X, y), 32, torch.Generator().manual_seed(0))
    images, labels = batches[0]
    drawn = [
        Image(image, title=f"a {int(label)}")
        for image, label in zip(images[:6], labels, strict=False)
    ]
    sizes = [len(answers) for _, answers in batches]
    rows = [[size, sizes.count(size), size * sizes.count(size)] for size in sorted(set(sizes))]
    return (
        Panels(drawn, title="The first six of the first batch"),
        Table(
            rows[::-1],
            columns=["rows in a batch", "such batches", "rows in them"],
            title="One epoch",
            note=f"{sum(sizes)} rows, each of them once.",
        ),
    )
