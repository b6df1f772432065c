"""One small window, everywhere: the layer whose sizes you have counted, at work.

In a convolutional layer (K. O'Shea and R. Nash, 2015, arXiv 1511.08458) each filter is a small
block of weights. It is laid on the image; number times number, all added up, plus a bias: that
is its answer at this place. Then it moves on by the stride. A filter of weights like

    1  0        on  1  2  3       says  1·1 + 2·0 + 4·0 + 5·(-1) = -4  at its first place,
    0 -1            4  5  6       and -4 at the other three as well. It compares each number
                    7  8  9       with the one below it to the right.

With several channels, the filter has a block for each of them, and all products go into one
sum. So an answer has as many channels as there are filters, whatever came in.

Mathematicians turn the window round by 180 degrees first, and that is what they call
convolution. Networks do not: they learn the weights, and would learn them turned round.

There is no printed number to meet here. PyTorch is the judge, up to rounding. What you write
then finds the edges of a photograph, with two filters that nobody had to learn: Sobel's.
"""

import numpy as np

from mlx_exercises import data


def pad(X: np.ndarray, padding: int) -> np.ndarray:
    """Return the images X (b, channels, height, width) with `padding` zeros at all four sides.

    The result is a new array. With a padding of 0 it has the numbers of X.
    """
    # TODO: add the zeros to height and width, and to nothing else.
    raise NotImplementedError


def conv2d(
    X: np.ndarray, W: np.ndarray, bias: np.ndarray, stride: int = 1, padding: int = 0
) -> np.ndarray:
    """Return the answers (b, filters, rows, columns) of all filters at all places.

    X is (b, channels, height, width), W (filters, channels, R, Q) with windows of R rows and Q
    columns, bias (filters,). A place where the window would stick out is left out: here one
    rounds down, as PyTorch does. By hand, with NumPy alone. X, W and bias stay as they are.
    """
    # TODO: count the places in both directions, then lay all filters on each of them.
    raise NotImplementedError


ACROSS = np.array([[-1.0, 0.0, 1.0], [-2.0, 0.0, 2.0], [-1.0, 0.0, 1.0]])  # right minus left
DOWN = ACROSS.T  # below minus above


def edges(grey: np.ndarray) -> np.ndarray:
    """Return how strong the edge is at each place of a grey image (height, width).

    That is √(a² + d²), with a the answer of ACROSS and d that of DOWN, by conv2d without
    padding and biases: shape (height - 2, width - 2).
    """
    # TODO: give conv2d what it takes, four axes each, and put the two answers together.
    raise NotImplementedError


if __name__ == "__main__":
    image = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]])
    corner = np.array([[1.0, 0.0], [0.0, -1.0]])
    print(conv2d(image[None, None], corner[None, None], np.zeros(1))[0, 0])
    strong = edges(data.china_grey()[::4, ::4])
    print("the strongest edge of the photograph:", strong.max().round(1), "at", strong.shape)
