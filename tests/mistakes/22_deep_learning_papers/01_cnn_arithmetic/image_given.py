# This is the count for a layer that gets the image itself. This one comes later.
"""How large is a convolutional network? A 6 by 6 window needs 108 weights, not 12,288.

The place counts twice in this: a window sees little of the image, and the same few weights are
used at each of its places. Nearly all the numbers of a small net sit in its last, dense layer.
"""

Shape = tuple[int, int, int]  # channels, height, width
Layer = dict[str, int | str]


def output_size(V: int, R: int, S: int, Z: int) -> int:
    """Return how many places a window of width R has on a side of V, an int.

    S is the stride, 1 or more, and Z how many zeros are added at each end. Raise ValueError if
    the window is wider than what it should slide over, or if it does not end flush.
    """
    room = V + 2 * Z - R
    if room < 0:
        raise ValueError("the window is wider than the padded side")
    # Frameworks round down here, and the last columns are never looked at.
    if room % S:
        raise ValueError("the last step does not end flush")
    return room // S + 1


def neuron_weights(height: int, width: int, channels: int) -> int:
    """Return the weights of one neuron that sees height x width numbers in each channel.

    Its bias is not counted.
    """
    return height * width * channels


def size_table(shape: Shape, layers: list[Layer]) -> list[tuple[Shape, int]]:
    """Return a pair (shape that comes out, numbers to learn) for each layer, in order.

    The image has `shape`, (channels, height, width). The layers are dicts like these three:

        {"kind": "conv", "filters": 8, "field": 6, "stride": 2, "padding": 0}
        {"kind": "pool", "field": 2, "stride": 2}       keeps the channels, learns nothing
        {"kind": "dense", "units": 10}                  shape (10, 1, 1) comes out

    Each filter of a conv layer has a bias, and so has each unit of a dense one.
    """
    rows = []
    for layer in layers:
        channels, height, width = shape
        if layer["kind"] == "dense":
            numbers = layer["units"] * (neuron_weights(height, width, channels) + 1)
            rows.append(((layer["units"], 1, 1), numbers))
            continue
        field, stride, padding = layer["field"], layer["stride"], layer.get("padding", 0)
        size = [output_size(side, field, stride, padding) for side in (height, width)]
        if layer["kind"] == "conv":
            numbers = layer["filters"] * (neuron_weights(field, field, channels) + 1)
            rows.append(((layer["filters"], *size), numbers))
        else:
            rows.append(((channels, *size), 0))
    return rows


SMALL: list[Layer] = [
    {"kind": "conv", "filters": 8, "field": 6, "stride": 2, "padding": 0},
    {"kind": "pool", "field": 2, "stride": 2},
    {"kind": "conv", "filters": 16, "field": 3, "stride": 1, "padding": 1},
    {"kind": "pool", "field": 3, "stride": 3},
    {"kind": "dense", "units": 10},
]

if __name__ == "__main__":
    print("a neuron that sees all of 64 x 64 x 3:", neuron_weights(64, 64, 3))
    print("one that sees a window of 6 x 6 x 3:  ", neuron_weights(6, 6, 3))
    print("a small net for a photograph of 64 x 52, numbers to learn on the right")
    for layer, (shape, numbers) in zip(SMALL, size_table((3, 64, 52), SMALL), strict=True):
        print(f"{layer['kind']:6} {shape!s:14} {numbers:8,}")
