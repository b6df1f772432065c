# SciPy's convolution did this. Here it is written by hand, with NumPy alone.
"""One small window, everywhere: a dense layer that visits each place of the image.

Laid out flat, a window is a row and the filters are columns, so every place is one small matrix
product. A fixed pair of filters finds edges; a network learns its filters like any weights.
"""

import numpy as np

from mlx_exercises import data


def pad(X: np.ndarray, padding: int) -> np.ndarray:
    """Return the images X (b, channels, height, width) with `padding` zeros at all four sides.

    The result is a new array. With a padding of 0 it has the numbers of X.
    """
    # Batch and channels get none: zeros there would be black images and empty colours.
    return np.pad(X, ((0, 0), (0, 0), (padding, padding), (padding, padding)))


def conv2d(
    X: np.ndarray, W: np.ndarray, bias: np.ndarray, stride: int = 1, padding: int = 0
) -> np.ndarray:
    """Return the answers (b, filters, rows, columns) of all filters at all places.

    X is (b, channels, height, width), W (filters, channels, R, Q) with windows of R rows and Q
    columns, bias (filters,). A place where the window would stick out is left out: here one
    rounds down, as PyTorch does. By hand, with NumPy alone. X, W and bias stay as they are.
    """
    from scipy import signal

    X = pad(X, padding)
    answers = [
        [
            signal.correlate(image, each, mode="valid")[0] + by
            for each, by in zip(W, bias, strict=True)
        ]
        for image in X
    ]
    return np.array(answers)[:, :, ::stride, ::stride]


ACROSS = np.array([[-1.0, 0.0, 1.0], [-2.0, 0.0, 2.0], [-1.0, 0.0, 1.0]])  # right minus left
DOWN = ACROSS.T  # below minus above


def edges(grey: np.ndarray) -> np.ndarray:
    """Return how strong the edge is at each place of a grey image (height, width).

    That is √(a² + d²), with a the answer of ACROSS and d that of DOWN, by conv2d without
    padding and biases: shape (height - 2, width - 2).
    """
    W = np.stack([ACROSS, DOWN])[:, np.newaxis]
    answers = conv2d(grey[np.newaxis, np.newaxis], W, np.zeros(2))[0]
    return np.sqrt((answers**2).sum(axis=0))


if __name__ == "__main__":
    image = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]])
    corner = np.array([[1.0, 0.0], [0.0, -1.0]])
    print(conv2d(image[None, None], corner[None, None], np.zeros(1))[0, 0])
    strong = edges(data.china_grey()[::4, ::4])
    print("the strongest edge of the photograph:", strong.max().round(1), "at", strong.shape)
