"""Where the data files are, and the plain ways to read them.

NumPy is imported only by the functions that return arrays, so that the exercises in plain
Python do not wait for it.
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
    """A table to learn from: what was measured, and what is to be predicted."""

    X: Floats  # (n, d): one row for each sample, one column for each feature
    y: Ints | Floats  # (n,): a class number, or a measured value where there are no classes
    features: tuple[str, ...]  # d names, with units where there are any
    classes: tuple[str, ...]  # the name of class 0, 1, ...; empty where y is a measured value


class Split(NamedTuple):
    """Row numbers of the two parts of a table."""

    train: Ints
    test: Ints


@cache
def folder() -> Path:
    """Return the folder of the data files."""
    return shipped_root() / "exercises" / "data"


def path(name: str) -> Path:
    """Return where a data file is, for `open` and `pandas.read_csv`.

    `path("penguins.csv")`. Raises `UnknownName` when there is no such file.
    """
    found = folder() / name
    if Path(name).name != name or not found.is_file():
        raise unknown_name_error(
            "data file", name, sorted(each.name for each in folder().glob("*.*"))
        )
    return found


def text(name: str) -> str:
    """Return a data file as one string."""
    return path(name).read_text(encoding="utf-8")


def rows(name: str) -> list[dict[str, str]]:
    """Return a CSV file as a list of dictionaries, one for each row; every value is a string.

    `rows("penguins.csv")[0]["island"]` is `"Torgersen"`. What is missing is `"NA"` in the
    penguins and `""` elsewhere.
    """
    with path(name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def columns(name: str) -> dict[str, list[str]]:
    """Return a CSV file as a dictionary of columns; every value is a string."""
    with path(name).open(encoding="utf-8", newline="") as stream:
        header, *found = csv.reader(stream)
    return {key: list(column) for key, column in zip(header, zip(*found, strict=True), strict=True)}


def whole(strings: list[str]) -> Ints:
    """Return whole numbers, (n,) int64."""
    import numpy as np

    return np.array([int(each) for each in strings], dtype=np.int64)


def decimal(strings: list[str]) -> Floats:
    """Return numbers, (n,) float64; nan where one is missing."""
    import numpy as np

    missing = ("", "NA")
    return np.array([np.nan if each in missing else float(each) for each in strings])


def split(n: int, seed: int = 0, test: float = 0.25) -> Split:
    """Deal the rows 0 ... n-1 at random into two parts, `train` and `test`.

    With `order = numpy.random.default_rng(seed).permutation(n)`, the first `int(n * test)` of
    them are the test rows and the others the training rows:

        train, test = data.split(len(y))
        X[train], y[train], X[test], y[test]

    Raises `ValueError` when one of the two parts would be empty.
    """
    import numpy as np

    size = int(n * test)
    if not 0 < size < n:
        raise ValueError(f"test={test} of {n} rows leaves one part empty")
    order = np.random.default_rng(seed).permutation(n)
    return Split(train=order[size:], test=order[:size])
