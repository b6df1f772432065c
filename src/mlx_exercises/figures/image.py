"""Images: pixels, packed."""

from __future__ import annotations

import base64
import math
import zlib
from dataclasses import KW_ONLY, dataclass
from typing import Any

from mlx_exercises.figures import coerce
from mlx_exercises.figures.figure import Figure

MAX_SIDE = 640  # pixels
RGB = 3  # channels
MAX_IMAGE = 200_000  # characters, packed


@dataclass(frozen=True, slots=True)
class Image(Figure):
    """Pixels: (height, width) numbers as greys, or (height, width, 3) as colours.

    Greys run from `low` (black) to `high` (white): the smallest and largest value unless given.
    Colours are whole numbers from 0 to 255, or fractions from 0 to 1. Longer sides than 640
    pixels, and what packs too badly, are shrunk by a whole factor. `pixel_bytes` unpacks them.
    """

    pixels: str  # zlib, base64: height * width * channels bytes
    _: KW_ONLY
    low: float | None = None
    high: float | None = None
    size: tuple[int, ...] = ()  # (height, width, channels)

    def _validate(self) -> None:
        if isinstance(self.pixels, str):  # as it travels
            self.pixel_bytes()
            return
        data, (height, width, channels) = _to_bytes(self.pixels, self.low, self.high)
        step = -(-max(height, width) // MAX_SIDE)
        while True:
            small, size = _block_means(data, (height, width, channels), step)
            packed = base64.b64encode(zlib.compress(small, 6)).decode()
            if len(packed) <= MAX_IMAGE:
                break
            step = max(step + 1, math.ceil(step * math.sqrt(len(packed) / MAX_IMAGE)))
        for name, value in (("pixels", packed), ("size", size), ("low", None), ("high", None)):
            self._set(name, value)

    def pixel_bytes(self) -> bytes:
        """Return the pixels row by row, 0 to 255, `channels` for each.

        Raises ValueError where they are not as many as the size says.
        """
        height, width, channels = self.size  # a wrong number of them is a ValueError too
        if not (0 < height <= MAX_SIDE and 0 < width <= MAX_SIDE and channels in (1, RGB)):
            raise ValueError(f"no image has the size {self.size}")
        wanted = height * width * channels
        unpack = zlib.decompressobj()
        try:
            data = unpack.decompress(base64.b64decode(self.pixels), wanted + 1)
        except zlib.error as error:
            raise ValueError("the pixels of an image are damaged") from error
        if len(data) != wanted:
            raise ValueError(f"an image of size {self.size} has {wanted} levels")
        return data


def _to_bytes(
    given: Any, low: float | None, high: float | None
) -> tuple[bytes, tuple[int, int, int]]:
    """Return pixels as bytes from 0 to 255, and (height, width, channels)."""
    if str(getattr(given, "dtype", "")) == "uint8" and given.shape[2:] == (RGB,):
        return given.tobytes(), tuple(given.shape)  # a rendered figure: no list of a million
    grid = coerce.to_list(given)
    if not grid or len({len(row) for row in grid}) != 1 or not grid[0]:
        raise ValueError("an image needs pixels, and rows of the same width")
    size = len(grid), len(grid[0])
    if hasattr(grid[0][0], "__len__"):
        flat = [v for row in grid for pixel in row for v in coerce.to_list(pixel)[:RGB]]
        whole = all(isinstance(v, int) for v in flat) or max(flat) > 1
        low, high, channels = 0.0, 255.0 if whole else 1.0, RGB
    else:
        flat, channels = [coerce.number(v) for row in grid for v in coerce.to_list(row)], 1
        finite = [v for v in flat if math.isfinite(v)] or [0.0]
        low = min(finite) if low is None else low
        high = max(finite) if high is None else high
    scale = 255 / ((high - low) or 1)
    bound = ((v - low) * scale if math.isfinite(v) else 0 for v in flat)
    data = bytes(max(0, min(255, round(v))) for v in bound)
    if len(data) != size[0] * size[1] * channels:
        raise ValueError("an image is (height, width) or (height, width, 3)")
    return data, (*size, channels)


def _block_means(
    data: bytes, size: tuple[int, int, int], step: int
) -> tuple[bytes, tuple[int, int, int]]:
    """Return the means of blocks of `step` x `step` pixels; an incomplete block is left out."""
    height, width, channels = size
    if step == 1:
        return data, size
    tall, wide = height // step, width // step
    result = bytearray()
    for i in range(tall):
        starts = range(i * step * width, (i + 1) * step * width, width)
        for j in range(wide):
            for c in range(channels):
                firsts = [(start + j * step) * channels + c for start in starts]
                total = sum(sum(data[k : k + step * channels : channels]) for k in firsts)
                result.append(total // step**2)
    return bytes(result), (tall, wide, channels)
