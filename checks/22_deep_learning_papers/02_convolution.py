"""Checks for convolution: by hand, beside PyTorch, a law of shifts, and edges that are known."""

import contextlib
import sys

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from mlx_exercises import data
from mlx_exercises.checking import close, expect, forbidden, unchanged
from mlx_exercises.figures import Image, Panels

TURNED = "The window was turned round by 180 degrees. Networks leave it as it is."
ADDED = "The two answers were added. One may be below 0; put them together by Pythagoras."
SIZES_ADDED = "Both answers were added without their signs. Put them together by Pythagoras."
SIDES = np.array([[-1.0, 0.0, 1.0], [-2.0, 0.0, 2.0], [-1.0, 0.0, 1.0]])


def by_hand(exercise):
    """Notice when a library's own convolution is called instead."""
    stack = contextlib.ExitStack()

    def watch(library, owner, *names):
        said = f"{library}'s convolution did this. Here it is written by hand, with NumPy alone."
        stack.enter_context(forbidden(owner, *names, message=said, subject=exercise))

    watch("PyTorch", functional, "conv2d", "conv3d", "unfold")
    watch("PyTorch", torch, "conv2d", "conv3d", "convolution")
    watch("PyTorch", nn, "Conv2d", "Conv3d", "Unfold")
    # SciPy is watched from the moment when somebody has loaded it; it takes long to load.
    for name, calls in (
        ("scipy.signal", ("convolve", "convolve2d", "correlate", "correlate2d", "fftconvolve")),
        ("scipy.ndimage", ("convolve", "correlate")),
    ):
        if name in sys.modules:
            watch("SciPy", sys.modules[name], *calls)
    return stack


def in_torch(X, W, bias, stride=1, padding=0):
    """Return the convolution of PyTorch, in float64."""
    parts = (torch.tensor(each, dtype=torch.float64) for each in (X, W, bias))
    return functional.conv2d(*parts, stride=stride, padding=padding).numpy()


def test_pad(exercise):
    """Padding puts zeros round each image, and leaves batch and channels alone."""
    rng = np.random.default_rng(0)
    for size, padding in (((2, 3, 4, 5), 1), ((3, 1, 2, 4), 2), ((1, 2, 3, 2), 0)):
        X = rng.normal(size=size)
        with unchanged(X):
            found = exercise.pad(X, padding)
        right = functional.pad(torch.tensor(X), (padding,) * 4).numpy()
        wrong = {}
        if padding:
            wrong = {
                "Batch and channels got zeros, too: black images, empty colours.": np.pad(
                    X, padding
                ),
                "The zeros stand at the end of each side only.": np.pad(
                    X, ((0, 0), (0, 0), (0, padding), (0, padding))
                ),
                "The numbers at the rim were repeated. Zeros are wanted.": np.pad(
                    X, ((0, 0), (0, 0), (padding, padding), (padding, padding)), mode="edge"
                ),
            }
        close(found, right, f"{padding} zeros at all four sides.", suspects=wrong)
        expect(
            not (isinstance(found, np.ndarray) and np.shares_memory(found, X)),
            "A new array is promised, and this one shares its numbers with X.",
        )


def test_by_hand(exercise):
    """On 1 to 9, the filter of the example says -4 at all four places, and -3.5 with a bias."""
    X = np.arange(1.0, 10.0).reshape(1, 1, 3, 3)
    W = np.array([[[[1.0, 0.0], [0.0, -1.0]]]])
    for bias, answer in ((0.0, -4.0), (0.5, -3.5)):
        with by_hand(exercise):
            found = exercise.conv2d(X, W, np.array([bias]))
        wrong = {TURNED: np.full((1, 1, 2, 2), bias + 4.0)}
        if bias:
            wrong["The bias is missing."] = np.full((1, 1, 2, 2), -4.0)
            wrong["The bias was added for each number of the window."] = np.full(
                (1, 1, 2, 2), -4.0 + 4 * bias
            )
        close(
            found,
            np.full((1, 1, 2, 2), answer),
            "1·1 + 5·(-1), then 2·1 + 6·(-1), and so on.",
            suspects=wrong,
            call=f"conv2d of the image 1 to 9, with a bias of {bias}",
        )


def test_pytorch(exercise):
    """For any batch, channels, filters, windows, strides and paddings, PyTorch says the same."""
    for seed, (b, channels, filters, high, wide, R, Q, stride, padding) in enumerate(
        (
            (2, 3, 4, 6, 7, 3, 3, 1, 0),
            (3, 1, 2, 5, 8, 2, 4, 1, 0),
            (1, 2, 3, 7, 9, 3, 3, 2, 0),
            (2, 4, 3, 6, 5, 3, 2, 1, 2),
            (4, 2, 1, 8, 6, 3, 3, 2, 1),
            (2, 3, 5, 9, 11, 2, 3, 4, 1),
            (3, 2, 4, 3, 5, 3, 5, 1, 0),
            (2, 3, 2, 4, 3, 1, 1, 1, 0),
        )
    ):
        rng = np.random.default_rng(seed)
        X = rng.normal(size=(b, channels, high, wide))
        W = rng.normal(size=(filters, channels, R, Q))
        bias = rng.normal(size=filters)
        right = in_torch(X, W, bias, stride, padding)
        wrong = {
            TURNED: in_torch(X, W[:, :, ::-1, ::-1].copy(), bias, stride, padding),
            "The biases are missing.": in_torch(X, W, 0 * bias, stride, padding),
            "Only the first channel was used. A filter has weights for all of them.": in_torch(
                X[:, :1], W[:, :1], bias, stride, padding
            ),
            "The window moved by 1, whatever the stride.": in_torch(X, W, bias, 1, padding),
            "The zeros at the sides were forgotten.": in_torch(X, W, bias, stride, 0)
            if high >= R and wide >= Q
            else right,
            "The products were averaged. They are added up.": (right - bias[:, None, None])
            / (channels * R * Q)
            + bias[:, None, None],
        }
        if stride > 1:
            near = in_torch(X, W, bias, 1, padding)
            wrong["There are as many places as there should be, but they lie side by side."] = near[
                :, :, : right.shape[2], : right.shape[3]
            ]
        if R == Q:
            wrong["Rows and columns of the window have changed places."] = in_torch(
                X, W.transpose(0, 1, 3, 2).copy(), bias, stride, padding
            )
        with by_hand(exercise), unchanged(X, W, bias):
            found = exercise.conv2d(X, W, bias, stride, padding)
        close(
            found,
            right,
            "PyTorch's conv2d says something else.",
            suspects=wrong,
            call=f"conv2d of {X.shape} with windows {W.shape}, stride {stride}, padding {padding}",
        )


def differs(answer, right):
    return answer.shape != right.shape or not np.allclose(answer, right)


def test_shift(exercise):
    """When the image moves by two rows and a column, the answers move along, unchanged."""
    rng = np.random.default_rng(11)
    small, W = rng.integers(-3, 4, size=(1, 2, 4, 3)), rng.integers(-3, 4, size=(3, 2, 3, 2))
    bias = np.array([0.5, -1.5, 0.25])
    here, there = np.zeros((2, 1, 2, 9, 8), dtype=int)
    here[:, :, 2:6, 2:5] = small
    there[:, :, 4:8, 3:6] = small
    with by_hand(exercise):
        first = exercise.conv2d(here, W, bias)
    close(
        first,
        in_torch(here, W, bias),
        "Here images and filters are tables of whole numbers, and the biases are not.",
        call="the answers before the move",
    )
    with by_hand(exercise):
        second = exercise.conv2d(there, W, bias)
    close(
        second[:, :, 2:, 1:] if isinstance(second, np.ndarray) and second.ndim == 4 else second,
        np.asarray(first, dtype=float)[:, :, :-2, :-1],
        "The same weights are used everywhere, so the same pattern gets the same answers.",
        call="the answers after the move",
    )


def test_edges(exercise):
    """An even slope is an edge of the same strength everywhere, and each direction counts."""
    columns = np.tile(np.arange(6.0), (4, 1))
    for grey, strength, text in (
        (3 * columns, 24.0, "Each column is 3 brighter than the one before: 3 · (2 + 4 + 2) = 24."),
        (
            3 * columns[:, :4] - 4 * columns[:, :4].T,
            40.0,
            "3 brighter to the right, 4 darker downwards: √(24² + 32²) = 40.",
        ),
        (-2 * columns.T, 16.0, "Each row is 2 darker than the one above, and 2 · 8 = 16."),
    ):
        with unchanged(grey):
            found = exercise.edges(grey)
        right = np.full((grey.shape[0] - 2, grey.shape[1] - 2), strength)
        wrong = {}
        if strength == 40.0:
            wrong = {
                ADDED: right - 48,
                SIZES_ADDED: right + 16,
                "The root is missing.": right**2,
                "One of the two answers alone is in this.": right - 8,
                "Only one of the two answers is in this.": right - 16,
            }
        close(found, right, text, suspects=wrong)
    grey = np.random.default_rng(5).uniform(0, 255, size=(7, 10))
    both = in_torch(grey[None, None], np.stack([SIDES, SIDES.T])[:, None], np.zeros(2))[0]
    close(
        exercise.edges(grey),
        np.hypot(*both),
        "This image is noise, and PyTorch's convolution finds other strengths.",
        suspects={
            ADDED: both.sum(axis=0),
            SIZES_ADDED: np.abs(both).sum(axis=0),
            "This is the larger of the two. Put them together by Pythagoras.": (
                np.abs(both).max(axis=0)
            ),
            "The root is missing.": (both**2).sum(axis=0),
        },
    )


def show(exercise):
    """Show the photograph, what each filter says, and the edges."""
    grey = data.china_grey()[::6, ::6]
    W = np.stack([exercise.ACROSS, exercise.DOWN])[:, np.newaxis]
    across, down = exercise.conv2d(grey[np.newaxis, np.newaxis], W, np.zeros(2))[0]
    strong = exercise.edges(grey)
    return Panels(
        [
            Image(grey, title="the photograph"),
            Image(np.abs(across), title="right against left", high=400),
            Image(np.abs(down), title="below against above", high=400),
            Image(strong, title="edges", high=400),
        ],
        title="Two filters of nine weights on china.jpg",
        note=f"The strongest edge is {strong.max():.0f}; the highest possible for a filter alone "
        f"is 4 · 255 = 1020.",
    )
