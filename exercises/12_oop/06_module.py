"""Your own nn.Module: an object that knows what is inside it.

In PyTorch one writes `self.layer = Linear(3, 4)`, and from then on the optimizer knows those
weights, `eval()` reaches that layer, and saving saves it. Nobody made a list of them. It is no
magic: an object can look through its own attributes.

    vars(net)       {"name": "net", "body": [<Linear>, <ReLU>, <Linear>], "scale": <Parameter>}

The attributes are a tree. A module holds modules, alone or in lists, and at the ends hang the
parameters: the numbers that training may change. Each is named by the way that leads to it:

    net ──┬── scale                  "scale"              1 number
          └── body ──┬── 0: Linear   "body.0.weight"     12 = 3 · 4
                     │               "body.0.bias"        4
                     ├── 1: ReLU
                     └── 2: Linear   "body.2.weight"      8 = 4 · 2
                                     "body.2.bias"        2

Added up, 27. One thing may hang at two places: language models often use one table of weights
for reading words and for writing them. It is one thing, and is counted and named once, where it
is met first.

Five small gaps. Three of them look at what the others find, and none needs more than a few lines.
"""

from itertools import pairwise

import numpy as np


class Parameter:
    """An array of numbers that training may change. Finished."""

    def __init__(self, value: object) -> None:
        """Keep the numbers as an array of floats, of any shape."""
        self.value = np.array(value, dtype=float)

    @property
    def size(self) -> int:
        """How many numbers there are."""
        return self.value.size


def held(name: str, value: object) -> list[tuple[str, object]]:
    """Return the modules and parameters that an attribute holds, as pairs (name, thing).

    A Parameter or a Module is held by itself. A list or a tuple holds what its items hold, and
    these are named "body.0", "body.1" and so on, to any depth. All else holds nothing.
    """
    # TODO: tell the three cases apart. For lists, let `held` ask itself.
    raise NotImplementedError


class Module:
    """Anything with parameters. What it holds is what its attributes hold, in their order."""

    training = True  # for all modules, until `train` gives one of them a `training` of its own

    def modules(self) -> dict[str, "Module"]:
        """Return this module, named "", and all below it, each once, under the way to it.

        Each comes before those inside it: "", "body.0", "body.0.norm", "body.1", "head".
        """
        # TODO: begin with this one, and go down into each that it holds, with longer names.
        raise NotImplementedError

    def parameters(self) -> dict[str, Parameter]:
        """Return all parameters here and below, each once, under the way to it.

        They come module by module, in the order of `modules`.
        """
        # TODO: collect what each of the modules holds itself, under its full name.
        raise NotImplementedError

    def train(self, *, mode: bool = True) -> "Module":
        """Set `training` to mode in this module and in all below, and hand the module back."""
        # TODO: reach every module, and none of another model.
        raise NotImplementedError

    def eval(self) -> "Module":
        """Switch training off, here and below. Finished."""
        return self.train(mode=False)

    def summary(self) -> list[tuple[str, str, int]]:
        """Return for each of the modules a row: name, class, and numbers with those below it."""
        # TODO: one row for each module. The name of the class is type(module).__name__.
        raise NotImplementedError


class Linear(Module):
    """X (n, d) becomes X @ weight + bias, (n, h). Finished."""

    def __init__(self, d: int, h: int, seed: int = 0) -> None:
        """Draw the weights (d, h) at random, and begin with biases (h,) of 0."""
        self.weight = Parameter(np.random.default_rng(seed).normal(size=(d, h)) / d**0.5)
        self.bias = Parameter(np.zeros(h))

    def __call__(self, X: np.ndarray) -> np.ndarray:
        """Return the output (n, h) for X (n, d)."""
        return X @ self.weight.value + self.bias.value


class ReLU(Module):
    """Negative numbers become 0. Finished, and without any parameters."""

    def __call__(self, X: np.ndarray) -> np.ndarray:
        """Return X (n, d) with 0 in place of negative numbers."""
        return np.maximum(X, 0)


class Dropout(Module):
    """While training, every second number is lost. Finished."""

    def __call__(self, X: np.ndarray) -> np.ndarray:
        """Return X (n, d), or while training X with half of its numbers 0, the others doubled."""
        if not self.training:
            return X
        return 2 * X * (np.random.default_rng(0).random(X.shape) < 0.5)


class Net(Module):
    """Layers in a list, and a scale at the end. Finished."""

    def __init__(self, *sizes: int) -> None:
        """Make a Linear for each step between two sizes, with a ReLU and a Dropout between."""
        self.name = "net"
        self.body = []
        for d, h in pairwise(sizes):
            self.body += [Linear(d, h), ReLU(), Dropout()]
        del self.body[-2:]
        self.scale = Parameter(1.0)

    def __call__(self, X: np.ndarray) -> np.ndarray:
        """Return what the layers make of X (n, d), one after the other."""
        for layer in self.body:
            X = layer(X)
        return self.scale.value * X


if __name__ == "__main__":
    net = Net(64, 32, 10)
    for row in net.summary():
        print(row)
    print(list(net.parameters()))
    print("while training:", net(np.ones((1, 64))).round(2)[0, :4])
    print("after eval:", net.eval()(np.ones((1, 64))).round(2)[0, :4])
