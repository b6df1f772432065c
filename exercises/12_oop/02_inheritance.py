"""Inheritance: layers that are all alike, but for one thing.

All layers of a network have something in common: a name, a count of the rows that went
through, a way to be called. It is written once, in a base class. What differs is written in
the classes below it, under the same name: they override it.

    class Linear(Layer):              a Linear is a Layer, and can do all that a Layer can

    layer(X)  →  Layer.__call__  →  self.forward(X)  →  whichever forward this object has

`super()` is the way up, to the class above. There it finds what was covered by overriding:
super().__init__(name) lets the base class set up its part, and super().forward(X) is what
the parent would have answered.

Three numbers to follow: a Linear of weights [[1, 1], [1, 1]] and biases [0, -1], then a ReLU,
then a Linear of [[1], [-2]] and [0]. The row (1, 1) becomes (2, 1), (2, 1), and 2 - 2 · 1 = 0.

And a Residual answers with its input plus what a Linear would have made of it. On such layers
networks grew to 152 layers (He et al. 2015, arXiv 1512.03385).
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
        # TODO: let Layer set up its part, by its own __init__, and then keep the two arrays.
        raise NotImplementedError

    def forward(self, X: np.ndarray) -> np.ndarray:
        """Return X @ weights + biases. Finished."""
        return X @ self.weights + self.biases


class ReLU(Layer):
    """Negative numbers become 0, the others stay."""

    # TODO: override the one method in which a ReLU differs from a Layer. Its __init__ does not.


class Residual(Linear):
    """A Linear whose input is added to its output, so weights are (d, d)."""

    def forward(self, X: np.ndarray) -> np.ndarray:
        """Return X plus what a Linear would return."""
        # TODO: ask the class above for its answer, rather than writing its formula again.
        raise NotImplementedError


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
