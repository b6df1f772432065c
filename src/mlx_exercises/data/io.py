"""The folder of the data files, and functions that read a file.

Only functions that return arrays import NumPy: exercises in plain Python need not wait for it.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mlx_exercises.curriculum.loader import shipped_root
from mlx_exercises.model.names import unknown_name_error

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Bytes = NDArray[np.uint8]
    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Words = NDArray[np.str_]


class Table(NamedTuple):
    """A table for supervised learning: the features X and the target y."""

    X: Floats  # (n, d): one row for each sample, one column for each feature
    y: Ints | Floats  # (n,): class numbers, or the measured target of a regression
    features: tuple[str, ...]  # d names of columns, with units if there are any
    classes: tuple[str, ...]  # the names of class 0, 1, ...; empty for a regression


class Split(NamedTuple):
    """Row indices of the training set and the test set."""

    train: Ints
    test: Ints


@cache
def folder() -> Path:
    """Return the folder of the data files."""
    return shipped_root() / "exercises" / "data"


def path(name: str) -> Path:
    """Return the path of a data file, for `open` and `pandas.read_csv`.

    For example `path("penguins.csv")`. Raises `UnknownName` when there is no such file.
    """
    file = folder() / name
    if Path(name).name != name or not file.is_file():
        raise unknown_name_error(
            "data file", name, sorted(each.name for each in folder().glob("*.*"))
        )
    return file


def text(name: str) -> str:
    """Return a data file as one string. Raises `UnknownName`."""
    return path(name).read_text(encoding="utf-8")


def rows(name: str) -> list[dict[str, str]]:
    """Return a CSV file as a list of dictionaries, one for each row; every value is a string.

    `rows("penguins.csv")[0]["island"]` is `"Torgersen"`. Missing values are `"NA"` in the
    penguins and `""` elsewhere. Raises `UnknownName`.
    """
    with path(name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def columns(name: str) -> dict[str, list[str]]:
    """Return a CSV file as a dictionary of columns; every value is a string."""
    with path(name).open(encoding="utf-8", newline="") as stream:
        header, *lines = csv.reader(stream)
    return {key: list(column) for key, column in zip(header, zip(*lines, strict=True), strict=True)}


def integers(strings: list[str]) -> Ints:
    """Return integers: (n,) int64."""
    import numpy as np

    return np.array([int(each) for each in strings], dtype=np.int64)


def floats(strings: list[str]) -> Floats:
    """Return numbers: (n,) float64, nan for missing values."""
    import numpy as np

    missing = ("", "NA")
    return np.array([np.nan if each in missing else float(each) for each in strings])


def split(n: int, seed: int = 0, test: float = 0.25) -> Split:
    """Return a random train-test split of the rows 0 ... n-1: two arrays of row indices.

    `test` is the fraction of the rows in the test set. With
    `order = numpy.random.default_rng(seed).permutation(n)`, the first `int(n * test)` rows are
    the test set and the others the training set:

        train, test = data.split(len(y))
        X[train], y[train], X[test], y[test]

    Raises `ValueError` when one of the two would be empty.
    """
    import numpy as np

    size = int(n * test)
    if not 0 < size < n:
        raise ValueError(f"test={test} of {n} rows leaves one part empty")
    order = np.random.default_rng(seed).permutation(n)
    return Split(train=order[size:], test=order[:size])
