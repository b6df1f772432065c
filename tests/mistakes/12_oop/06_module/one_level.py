# A list in a list holds something, too.
"""Your own nn.Module: it looks through its attributes, and asks those it finds to do the same.

PyTorch makes its list the moment an attribute is set, in __setattr__. So it can refuse a layer
that comes before super().__init__(), and for the same reason a plain list escapes it: there one
needs nn.ModuleList. Looking only when asked, as here, sees whatever is there by then.
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
    if isinstance(value, Parameter | Module):
        return [(name, value)]
    if isinstance(value, list | tuple):
        # Not everything that can be iterated: a text holds texts, to any depth, for ever.
        return [
            (f"{name}.{i}", item)
            for i, item in enumerate(value)
            if isinstance(item, Parameter | Module)
        ]
    return []


class Module:
    """Anything with parameters. What it holds is what its attributes hold, in their order."""

    training = True  # for all modules, until `train` gives one of them a `training` of its own

    def modules(self) -> dict[str, "Module"]:
        """Return this module, named "", and all below it, each once, under the way to it.

        Each comes before those inside it: "", "body.0", "body.0.norm", "body.1", "head".
        """
        found = {"": self}
        for name, value in vars(self).items():
            for way, thing in held(name, value):
                if isinstance(thing, Module):
                    for below, module in thing.modules().items():
                        # A module that is held twice: the first way to it is its name.
                        if not any(module is known for known in found.values()):
                            found[f"{way}.{below}" if below else way] = module
        return found

    def parameters(self) -> dict[str, Parameter]:
        """Return all parameters here and below, each once, under the way to it.

        They come module by module, in the order of `modules`.
        """
        found = {}
        for path, module in self.modules().items():
            for name, value in vars(module).items():
                for way, thing in held(name, value):
                    # `is`: two parameters of equal numbers are two.
                    if isinstance(thing, Parameter) and not any(thing is p for p in found.values()):
                        found[f"{path}.{way}" if path else way] = thing
        return found

    def train(self, *, mode: bool = True) -> "Module":
        """Set `training` to mode in this module and in all below, and hand the module back."""
        for module in self.modules().values():
            # On the object. Module.training = mode would switch all models there are.
            module.training = mode
        return self

    def eval(self) -> "Module":
        """Switch training off, here and below. Finished."""
        return self.train(mode=False)

    def summary(self) -> list[tuple[str, str, int]]:
        """Return for each of the modules a row: name, class, and numbers with those below it."""
        return [
            (name, type(module).__name__, sum(each.size for each in module.parameters().values()))
            for name, module in self.modules().items()
        ]


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
