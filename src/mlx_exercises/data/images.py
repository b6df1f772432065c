"""Two photographs, from the files of scikit-learn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlx_exercises.data.sklearn_tables import sklearn_file

if TYPE_CHECKING:
    from mlx_exercises.data.io import Bytes, Floats


def china() -> Bytes:
    """Return a photograph of a building in China: (427, 640, 3) uint8, RGB values 0 to 255.

    Source: the photographer danielbuechele, CC BY 2.0; in scikit-learn.
    """
    return _photo("china.jpg")


def china_grey() -> Floats:
    """Return the photograph `china()` in greyscale: (427, 640) float64, 0 black to 255 white.

    Each pixel is the mean of its three channels. Source and licence as for `china`.
    """
    grey: Floats = china().mean(axis=2)
    return grey


def flower() -> Bytes:
    """Return a photograph of a flower: (427, 640, 3) uint8, RGB values 0 to 255.

    Source: the photographer vultilion, CC BY 2.0; in scikit-learn.
    """
    return _photo("flower.jpg")


def _photo(name: str) -> Bytes:
    import numpy as np
    from PIL import Image

    path = sklearn_file(f"images/{name}")
    if path is None:
        import sklearn.datasets

        return np.array(sklearn.datasets.load_sample_image(name), dtype=np.uint8)
    with Image.open(path) as image:
        return np.array(image.convert("RGB"), dtype=np.uint8)
