# The input was changed. Does your function work on a copy?
"""Inheritance: what is common stands once, above; what differs stands below.

`self.forward` in Layer is looked up when it runs, beginning at the object's own class. So code
that was written before a ReLU existed calls ReLU.forward today.
"""

import numpy as np


class Layer:
    """What all layers share. Finished. Alone, it hands its input on as it is."""

    def __init__(self, name: str) -> None:
        """Set up a layer through which no row has gone yet."""
        self.name = name
        self.rows_seen = 0

    def __call__(self, X: np.ndarray) -> np.ndarray:
        """Count the rows of X (n, d), and return what this kind of layer makes of them."""
        self.rows_seen += len(X)
        return self.forward(X)

    def forward(self, X: np.ndarray) -> np.ndarray:
        """Return the output for X (n, d). Other layers override this."""
        return X

    def __repr__(self) -> str:
        """Return the kind and the name: type(self) is the class below, if there is one."""
        return f"{type(self).__name__}({self.name!r}, {self.rows_seen} rows)"


class Linear(Layer):
    """Weights and biases: X (n, d) becomes X @ weights + biases, (n, h)."""

    def __init__(self, name: str, weights: np.ndarray, biases: np.ndarray) -> None:
        """Set up all that a Layer has, and keep weights (d, h) and biases (h,)."""
        # Copying `self.name = name` down here would do today. On the day when Layer gets a third
        # attribute it would not, in each of the classes that did so.
        super().__init__(name)
        self.weights = weights
        self.biases = biases

    def forward(self, X: np.ndarray) -> np.ndarray:
        """Return X @ weights + biases. Finished."""
        return X @ self.weights + self.biases


class ReLU(Layer):
    """Negative numbers become 0, the others stay."""

    # No __init__: the one of Layer is found. And not __call__, or its rows would go uncounted.
    def forward(self, X: np.ndarray) -> np.ndarray:
        """Return X (n, d) with 0 for all that is negative, as a new array."""
        X[X < 0] = 0
        return X


class Residual(Linear):
    """A Linear whose input is added to its output, so weights are (d, d)."""

    def forward(self, X: np.ndarray) -> np.ndarray:
        """Return X plus what a Linear would return."""
        # self.forward would be this very method, for ever. And self(X), or super().__call__,
        # would count the rows a second time.
        return X + super().forward(X)


def through(layers: list[Layer], X: np.ndarray) -> np.ndarray:
    """Return what comes out when X (n, d) goes through the layers in order. Finished."""
    for layer in layers:
        X = layer(X)
    return X


if __name__ == "__main__":
    X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    network = [
        Linear("in", np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([0.0, -1.0])),
        ReLU("bend"),
        Linear("out", np.array([[1.0], [-2.0]]), np.array([0.0])),
    ]
    print(through(network, X).ravel())
    print(network)
