"""How large is a convolutional network? Two numbers of a paper, and a table of sizes.

K. O'Shea and R. Nash (An Introduction to Convolutional Neural Networks, 2015, arXiv 1511.08458)
compare two neurons that look at a photograph of 64 x 64 pixels in 3 colours. One sees all of
it and needs 12,288 weights. The other sees a window of 6 x 6 pixels, in all 3 colours: 108.
You reproduce both numbers exactly. They count weights without the bias.

A layer slides its window over the image, always with the same weights. Four numbers settle in
how many places it comes to a stop. The letters are the paper's:

    V   the length of a side                  R   the width of the window, its receptive field
    Z   zeros added at each of both ends      S   the stride, how far it moves at a time

    places  =  (V - R + 2Z) / S  +  1         the 1 is the place where it begins

    V = 7, R = 3, S = 2, Z = 0                (7 - 3) / 2 + 1 = 3
    . . . . . . .       [. . .] . . . .       . . [. . .] . .       . . . . [. . .]

This has to be a whole number, say the authors: otherwise the stride does not fit the image.
With V = 8, the window of the drawing would stop one pixel before the end.
"""

Shape = tuple[int, int, int]  # channels, height, width
Layer = dict[str, int | str]


def output_size(V: int, R: int, S: int, Z: int) -> int:
    """Return how many places a window of width R has on a side of V, an int.

    S is the stride, 1 or more, and Z how many zeros are added at each end. Raise ValueError if
    the window is wider than what it should slide over, or if it does not end flush.
    """
    # TODO: refuse what does not fit, then count the places.
    raise NotImplementedError


def neuron_weights(height: int, width: int, channels: int) -> int:
    """Return the weights of one neuron that sees height x width numbers in each channel.

    Its bias is not counted.
    """
    # TODO: one weight for each number that it sees.
    raise NotImplementedError


def size_table(shape: Shape, layers: list[Layer]) -> list[tuple[Shape, int]]:
    """Return a pair (shape that comes out, numbers to learn) for each layer, in order.

    The image has `shape`, (channels, height, width). The layers are dicts like these three:

        {"kind": "conv", "filters": 8, "field": 6, "stride": 2, "padding": 0}
        {"kind": "pool", "field": 2, "stride": 2}       keeps the channels, learns nothing
        {"kind": "dense", "units": 10}                  shape (10, 1, 1) comes out

    Each filter of a conv layer has a bias, and so has each unit of a dense one.
    """
    # TODO: go through the layers with the two functions above. What comes out of one goes into
    # the next.
    raise NotImplementedError


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
