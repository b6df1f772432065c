# This is the sum over the points. The loss is their mean.
"""A network out of nothing but numbers.

Three short functions on top of 03: weigh, hand on, step. In PyTorch it would be the same three
with arrays in place of numbers, and about ten thousand times as fast.
"""

import itertools
import math
import random
from collections.abc import Sequence

from mlx_exercises import data


class Value:
    """A number that knows the values it was made of, as in 02 and 03. Finished."""

    def __init__(self, number: float, inputs: tuple[tuple["Value", float], ...] = ()) -> None:
        """Keep the number, and the pairs (value, slope) for each use of another value."""
        self.number = number
        self.inputs = inputs
        self.grad = 0.0

    def __add__(self, other: "Value | float") -> "Value":
        """Return the sum. Plain numbers may stand beside values: 2 * a + 1."""
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.number + other.number, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other: "Value | float") -> "Value":
        """Return the product."""
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.number * other.number, ((self, other.number), (other, self.number)))

    def __sub__(self, other: "Value | float") -> "Value":
        """Return the difference."""
        return self + -1.0 * other

    def __pow__(self, power: float) -> "Value":
        """Return this value to the power of a plain number."""
        return Value(self.number**power, ((self, power * self.number ** (power - 1)),))

    __radd__, __rmul__ = __add__, __mul__

    def tanh(self) -> "Value":
        """Return the hyperbolic tangent."""
        bent = math.tanh(self.number)
        return Value(bent, ((self, 1 - bent**2),))

    def backward(self) -> None:
        """Set the grad of each value that this one was made of, and 1 for itself."""
        order, seen, waiting = [], set(), [(self, False)]
        while waiting:
            value, done = waiting.pop()
            if done:
                order.append(value)
            elif value not in seen:
                seen.add(value)
                waiting.append((value, True))
                waiting += [(part, False) for part, _ in value.inputs]
        for value in order:
            value.grad = 0.0
        self.grad = 1.0
        for value in reversed(order):
            for part, slope in value.inputs:
                part.grad += value.grad * slope


class Neuron:
    """A neuron with some weights, a list of Values, and a bias, a Value."""

    def __init__(self, inputs: int, rng: random.Random) -> None:
        """Draw the weights, the smaller the more there are. The bias is 0. Finished."""
        self.weights = [Value(rng.gauss(0, 1) / math.sqrt(inputs)) for _ in range(inputs)]
        self.bias = Value(0.0)

    def __call__(self, inputs: Sequence[Value | float]) -> Value:
        """Return tanh(bias + w₁·x₁ + w₂·x₂ + ...), a Value. There is an input for each weight."""
        total = self.bias
        for weight, value in zip(self.weights, inputs, strict=True):
            total = total + weight * value
        return total.tanh()


class Network:
    """Layers of neurons: Network([2, 8, 1], rng) has two inputs, 8 hidden neurons, one output.

    layers: a list of lists of neurons, the first layer first.
    """

    def __init__(self, sizes: list[int], rng: random.Random) -> None:
        """Make the neurons. Finished."""
        self.layers = [
            [Neuron(before, rng) for _ in range(after)]
            for before, after in itertools.pairwise(sizes)
        ]

    def weights(self) -> list[Value]:
        """Return all weights and biases. Finished."""
        neurons = [neuron for layer in self.layers for neuron in layer]
        return [value for neuron in neurons for value in [*neuron.weights, neuron.bias]]

    def __call__(self, inputs: Sequence[Value | float]) -> Value:
        """Return the output of the one neuron of the last layer, for any number of layers."""
        signals = inputs
        for layer in self.layers:
            # The whole layer sees the same signals: only then do its answers replace them.
            signals = [neuron(signals) for neuron in layer]
        return signals[0]


def step(network: Network, X: list[list[float]], targets: list[float], rate: float) -> float:
    """Move each weight by rate times its grad, downhill. Return the loss before that, a float.

    The loss is the mean of (output - target)² over the points X, one list of numbers for each.
    """
    loss = Value(0.0)
    for point, target in zip(X, targets, strict=True):
        loss = loss + (network(point) - target) ** 2

    # backward() begins with grads of 0, so there is nothing to clear between two steps.
    loss.backward()
    for weight in network.weights():
        weight.number -= rate * weight.grad
    return loss.number


if __name__ == "__main__":
    X, y, *_ = data.moons(40, noise=0.1, seed=3)
    targets = [1.0 if label == 0 else -1.0 for label in y]
    network = Network([2, 8, 1], random.Random(3))
    for k in range(40):
        loss = step(network, X.tolist(), targets, 0.5)
        if k % 8 == 0 or k == 39:
            right = sum(network(x).number * t > 0 for x, t in zip(X, targets, strict=True))
            print(f"step {k:2}: loss {loss:.3f}, {right} of 40 right")
