"""Checks for sizes and counts: windows laid down one by one, the paper's two numbers, PyTorch."""

import torch
from torch import nn

from mlx_exercises.checking import CheckFailed, equal, instance_of, parts, unchanged
from mlx_exercises.figures import Bars, Table

ONE_END = "The zeros were added at one end only. There are Z at each of both ends."
NO_START = "These are the steps. The place where the window begins counts as well."
IN_DIVISOR = "The 1 went into the divisor. It is added after the division."
NO_ZEROS = "The zeros at the ends were left out."


def places(V, R, S, Z):
    """Return the places of a window, laid down one by one; None if it does not end flush."""
    end, count, at = V + 2 * Z, 0, 0
    while at + R <= end:
        count, at, last = count + 1, at + S, at + R
    return count if count and last == end else None


def test_places(exercise):
    """A window of 3 on a side of 7, two steps at a time, has three places; zeros add some."""
    for V, R, S, Z in (
        (7, 3, 2, 0),
        (17, 5, 2, 4),
        (64, 6, 2, 0),
        (28, 5, 1, 2),
        (31, 4, 3, 0),
        (10, 1, 3, 0),
        (5, 5, 4, 0),
        (2, 6, 1, 2),
        (1, 1, 1, 0),
    ):
        right = places(V, R, S, Z)
        equal(
            exercise.output_size(V, R, S, Z),
            right,
            f"Lay the window of {R} down on {V + 2 * Z} cells, and move it by {S}.",
            suspects={
                ONE_END: (V - R + Z) // S + 1,
                NO_START: right - 1,
                IN_DIVISOR: (V - R + 2 * Z) // (S + 1),
                NO_ZEROS: (V - R) // S + 1,
            },
        )


def test_refused(exercise):
    """A window that does not end flush, or is too wide, is refused with a ValueError."""
    for V, R, S, Z, why in (
        (8, 3, 2, 0, "One pixel is left over at the end. PyTorch rounds down; here it is refused."),
        (10, 4, 4, 0, "Two cells are left over at the end."),
        (3, 6, 1, 1, "A window of 6 does not fit on 5 cells."),
        (2, 5, 3, 0, "A window of 5 does not fit on 2 cells. The division has no rest, though."),
        (1, 9, 2, 1, "A window of 9 does not fit on 3 cells. The division has no rest, though."),
    ):
        try:
            got = exercise.output_size(V, R, S, Z)
        except ValueError:
            continue
        raise CheckFailed(why, expected="ValueError", got=f"{got!r:.60}")


def test_paper(exercise):
    """O'Shea and Nash have 12,288 weights for all of 64 x 64 x 3, and 108 for a window of 6 x 6."""
    for size, name in (
        ((64, 64, 3), "a neuron that sees all of the photograph"),
        ((6, 6, 3), "a neuron that sees a window of 6 x 6"),
        ((5, 7, 4), "a neuron that sees 5 x 7 numbers in 4 channels"),
    ):
        height, width, channels = size
        right = torch.empty(size).numel()
        wrong = {
            "The bias was counted. The paper counts weights alone.": right + 1,
            "These are the weights for one channel. The neuron sees all of them.": height * width,
        }
        if height != width:
            wrong["Height and width are two numbers here."] = height * height * channels
        equal(exercise.neuron_weights(*size), right, f"This is {name}.", suspects=wrong)


def nets():
    """Return images with layers for them."""
    return [
        (
            (3, 13, 9),
            [{"kind": "conv", "filters": 4, "field": 5, "stride": 2, "padding": 1}],
        ),
        ((5, 4, 6), [{"kind": "pool", "field": 2, "stride": 2}]),
        ((4, 3, 2), [{"kind": "dense", "units": 7}]),
        # The first layer keeps height and width: all of it fits, whatever the second is given.
        (
            (2, 6, 4),
            [
                {"kind": "conv", "filters": 5, "field": 3, "stride": 1, "padding": 1},
                {"kind": "dense", "units": 3},
            ],
        ),
        (
            (2, 18, 14),
            [
                {"kind": "conv", "filters": 6, "field": 3, "stride": 1, "padding": 1},
                {"kind": "pool", "field": 2, "stride": 2},
                {"kind": "conv", "filters": 3, "field": 3, "stride": 2, "padding": 1},
                {"kind": "dense", "units": 11},
                {"kind": "dense", "units": 4},
            ],
        ),
        (
            (1, 17, 9),
            [
                {"kind": "pool", "field": 3, "stride": 2},
                {"kind": "conv", "filters": 5, "field": 4, "stride": 4, "padding": 0},
            ],
        ),
    ]


def in_torch(shape, layers):
    """Return what PyTorch's layers give for a real image, and how many numbers they hold."""
    x, rows = torch.zeros(1, *shape), []
    for layer in layers:
        if layer["kind"] == "dense":
            x = x.flatten(1)
            made = nn.Linear(x.shape[1], layer["units"])
        elif layer["kind"] == "pool":
            made = nn.MaxPool2d(layer["field"], layer["stride"])
        else:
            made = nn.Conv2d(
                x.shape[1], layer["filters"], layer["field"], layer["stride"], layer["padding"]
            )
        x = made(x)
        size = (*x.shape[1:], 1, 1)[:3]
        rows.append((tuple(size), sum(each.numel() for each in made.parameters())))
    return rows


def test_table(exercise):
    """Layer by layer, shapes and numbers to learn are those of PyTorch's own layers."""
    for shape, layers in nets():
        right = in_torch(shape, layers)
        with unchanged(layers):
            rows = exercise.size_table(shape, layers)
        rows = parts(rows, len(layers), "A list of pairs is expected, one for each layer.")
        before = shape
        for k, (layer, row, (size, numbers)) in enumerate(zip(layers, rows, right, strict=True)):
            name = f"layer {k + 1} of an image {shape}: {layer}"
            parts(row, 2, "Each layer has a pair (shape that comes out, numbers).")
            instance_of(row[0], (tuple, list), "A shape is (channels, height, width).")
            equal(
                tuple(row[0]),
                size,
                f"{before} goes into this layer.",
                suspects=wrong_shapes(layer, before, size),
                call=f"the shape behind {name}",
            )
            equal(
                row[1],
                numbers,
                f"{before} goes into this layer, and all of its channels.",
                suspects=wrong_counts(layer, before, numbers, shape),
                call=f"the numbers of {name}",
            )
            before = size


def wrong_shapes(layer, before, size):
    """Return mistakes that give another shape."""
    wrong = {"Height and width have changed places.": (size[0], size[2], size[1])}
    if layer["kind"] == "conv":
        wrong["Each filter gives one channel, whatever came in."] = (before[0], *size[1:])
        wrong["The channels stand first."] = (*size[1:], size[0])
    return wrong


def wrong_counts(layer, before, numbers, image):
    """Return mistakes that give another count."""
    channels, height, width = before
    if layer["kind"] == "pool":
        return {
            "Taking the largest needs no weights.": layer["field"] ** 2 * channels,
        }
    if layer["kind"] == "dense":
        units = layer["units"]
        return {
            "This is the count for a layer that gets the image itself. This one comes later.": (
                units * (torch.empty(image).numel() + 1)
            ),
            "The biases are missing: each unit has one.": units * channels * height * width,
            "There is one bias for the layer. Each unit has its own.": numbers - units + 1,
        }
    filters, window = layer["filters"], layer["field"] ** 2
    return {
        "The biases are missing: each filter has one.": filters * window * channels,
        "There is one bias for the layer. Each filter has its own.": numbers - filters + 1,
        "A filter was counted with a bias for each channel.": filters * channels * (window + 1),
        "A filter was counted with one channel. It reaches through all that come in.": (
            filters * (window + 1)
        ),
        "The weights were counted anew for each place. All places share them.": (
            numbers
            * places(height, layer["field"], layer["stride"], layer["padding"])
            * places(width, layer["field"], layer["stride"], layer["padding"])
        ),
    }


def show(exercise):
    """Show a small net, and what one dense layer in the place of its first would need."""
    shape, rows = (3, 64, 52), []
    before = shape
    for layer, (after, numbers) in zip(
        exercise.SMALL, exercise.size_table(shape, exercise.SMALL), strict=True
    ):
        name = layer["kind"]
        if "field" in layer:
            name += f" {layer['field']}x{layer['field']}, stride {layer['stride']}"
        rows.append([name, " x ".join(map(str, before)), " x ".join(map(str, after)), numbers])
        before = after
    total = sum(row[3] for row in rows)
    seen = exercise.neuron_weights(64, 52, 3)
    first = rows[0][2].split(" x ")
    dense = (seen + 1) * int(first[0]) * int(first[1]) * int(first[2])
    return (
        Table(
            rows,
            columns=["layer", "goes in", "comes out", "to learn"],
            title="A small net for photographs of 64 x 52",
            note=f"{total:,} numbers in all. A dense first layer with as many outputs would need "
            f"{dense:,}.",
        ),
        Bars(
            {
                "all of 64 x 64 x 3": exercise.neuron_weights(64, 64, 3),
                "window of 6 x 6 x 3": exercise.neuron_weights(6, 6, 3),
            },
            y_label="weights",
            title="One neuron, as in the paper",
        ),
    )
