"""The tables that every textbook uses, read from the files of scikit-learn.

Importing scikit-learn takes a second, reading its files milliseconds. So it is imported only if
its version keeps the files elsewhere.
"""

# ruff: noqa: N806 - X is the usual name of a feature matrix

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mlx_exercises.data.io import Table
from mlx_exercises.errors import Damaged

if TYPE_CHECKING:
    from mlx_exercises.data.io import Floats

_CANCER = (
    "radius", "texture", "perimeter", "area", "smoothness", "compactness", "concavity",
    "concave points", "symmetry", "fractal dimension",
)  # fmt: skip


def sklearn_file(name: str) -> Path | None:
    """Return a file below `sklearn/datasets`; None if this version has none of that name.

    Raises `Damaged` when scikit-learn is not installed.
    """
    spec = find_spec("sklearn")
    if spec is None or spec.origin is None:
        raise Damaged(
            "scikit-learn, which carries this data, is not installed.",
            "Install mlx-exercises again: it brings scikit-learn with it.",
        )
    path = Path(spec.origin).parent / "datasets" / name
    return path if path.is_file() else None


def _numbers(name: str, delimiter: str = ",", skip: int = 0) -> Floats | None:
    import numpy as np

    path = sklearn_file(f"data/{name}")
    if path is None:
        return None
    return np.loadtxt(path, delimiter=delimiter, skiprows=skip, ndmin=2)


def _classification_table(
    name: str, loader: str, features: tuple[str, ...], classes: tuple[str, ...], skip: int = 1
) -> Table:
    import numpy as np

    numbers = _numbers(name, skip=skip)
    if numbers is None:
        bunch = _load_by_import(loader)
        numbers = np.column_stack([bunch.data, bunch.target])
    return Table(
        np.ascontiguousarray(numbers[:, :-1]), numbers[:, -1].astype(np.int64), features, classes
    )


def _load_by_import(loader: str, **options: object) -> Any:
    import sklearn.datasets

    return getattr(sklearn.datasets, loader)(**options)


def iris() -> Table:
    """Return 150 iris flowers of three species, 50 each: X (150, 4) in cm, y (150,) 0, 1 or 2.

    Columns: sepal length, sepal width, petal length, petal width. Nothing is missing.

    Source: R. A. Fisher, 1936, measured by Edgar Anderson; in scikit-learn (BSD-3-Clause),
    whose copy agrees with the paper (the UCI repository's has two wrong values).
    """
    features = ("sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)")
    return _classification_table(
        "iris.csv", "load_iris", features, ("setosa", "versicolor", "virginica")
    )


def wine() -> Table:
    """Return 178 Italian wines from three growers: X (178, 13), y (178,) 0, 1 or 2.

    The 13 columns are chemical measurements on very different scales: proline goes up to 1680,
    hue up to 1.71. Classes of 59, 71 and 48. Nothing is missing.

    Source: M. Forina and others, PARVUS; UCI repository, CC BY 4.0; in scikit-learn.
    """
    features = (
        "alcohol", "malic_acid", "ash", "alcalinity_of_ash", "magnesium", "total_phenols",
        "flavanoids", "nonflavanoid_phenols", "proanthocyanins", "color_intensity", "hue",
        "od280/od315_of_diluted_wines", "proline",
    )  # fmt: skip
    return _classification_table(
        "wine_data.csv", "load_wine", features, ("class_0", "class_1", "class_2")
    )


def breast_cancer() -> Table:
    """Return 569 tumours: X (569, 30), y (569,) with 0 malignant (212) and 1 benign (357).

    Ten properties of the cell nuclei in an image (radius, texture, perimeter, area ...), each
    as its mean, its standard error and its worst value. Nothing is missing.
    If the model should detect malignant tumours, the positive class is `y == 0`.

    Source: W. H. Wolberg, W. N. Street and O. L. Mangasarian, Wisconsin, 1995; UCI
    repository, CC BY 4.0; in scikit-learn.
    """
    features = (
        *(f"mean {each}" for each in _CANCER),
        *(f"{each} error" for each in _CANCER),
        *(f"worst {each}" for each in _CANCER),
    )
    classes = ("malignant", "benign")
    return _classification_table("breast_cancer.csv", "load_breast_cancer", features, classes)


def digits() -> Table:
    """Return 1,797 handwritten digits: X (1797, 64) from 0 (white) to 16 (black), y (1797,) 0-9.

    Each row is an image of 8 by 8 pixels, row after row: `X[0].reshape(8, 8)`, and all of them
    `X.reshape(-1, 8, 8)`. About 180 of each digit, by 13 writers.

    Source: E. Alpaydin and C. Kaynak, 1998 (the test part); UCI repository, CC BY 4.0; in
    scikit-learn.
    """
    features = tuple(f"pixel_{row}_{column}" for row in range(8) for column in range(8))
    classes = tuple(str(digit) for digit in range(10))
    return _classification_table("digits.csv.gz", "load_digits", features, classes, skip=0)


def diabetes() -> Table:
    """Return 442 patients: X (442, 10), y (442,) float, the progression a year later (25-346).

    Columns in their own units: age in years, sex (1 or 2), body mass index in kg/m², average
    blood pressure, and six blood values s1-s6. Nothing is missing and nothing is scaled
    (`load_diabetes` of scikit-learn scales by default).

    Source: B. Efron, T. Hastie, I. Johnstone and R. Tibshirani, "Least Angle Regression",
    2004; in scikit-learn (BSD-3-Clause).
    """
    features = ("age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6")
    X = _numbers("diabetes_data_raw.csv.gz", " ")
    y = _numbers("diabetes_target.csv.gz", " ")
    if X is None or y is None:
        bunch = _load_by_import("load_diabetes", scaled=False)
        return Table(bunch.data, bunch.target, features, ())
    return Table(X, y.reshape(-1), features, ())
