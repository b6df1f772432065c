# Only the last step was walked back. In which order did they pay?
"""Who pays first: an order in which each value pays after everybody who pays it.

Depth first, and each value written down when all it was made of has been: that is the reverse
of the order of paying. Each edge is walked once, however many paths there are.
"""

import math


class Value:
    """A number that knows the values it was made of, as in 02.

    Sums, products and powers are finished. Plain numbers may stand beside values: 2 * a + 1.
    """

    def __init__(self, number: float, inputs: tuple[tuple["Value", float], ...] = ()) -> None:
        """Keep the number, and the pairs (value, slope) for each use of another value."""
        self.number = number
        self.inputs = inputs
        self.grad = 0.0

    def __add__(self, other: "Value | float") -> "Value":
        """Return the sum."""
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.number + other.number, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other: "Value | float") -> "Value":
        """Return the product."""
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.number * other.number, ((self, other.number), (other, self.number)))

    def __pow__(self, power: float) -> "Value":
        """Return this value to the power of a plain number: a bend, with one input."""
        slope = power * self.number ** (power - 1)
        return Value(self.number**power, ((self, slope),))

    def __sub__(self, other: "Value | float") -> "Value":
        """Return the difference."""
        return self + -1.0 * other

    __radd__, __rmul__ = __add__, __mul__

    def pay(self) -> None:
        """Pass this value's grad on to each of its inputs, once for each use."""
        for value, slope in self.inputs:
            value.grad += self.grad * slope

    def tanh(self) -> "Value":
        """Return the hyperbolic tangent, a new value made of this one."""
        bent = math.tanh(self.number)
        # The slope is needed at this number, and tanh² is at hand: no second look at x.
        return Value(bent, ((self, 1 - bent**2),))

    def relu(self) -> "Value":
        """Return this number if it is above 0, else 0.0, as a new value made of this one.

        At 0 itself the slope is taken to be 0, as PyTorch does.
        """
        return Value(max(self.number, 0.0), ((self, 1.0 if self.number > 0 else 0.0),))

    def backward(self) -> None:
        """Work out the grad of each value that this one was made of, directly or not.

        This value gets the grad 1. Whatever the grads were before, it does not matter: all of
        them begin at 0. `pay` may be used. Graphs are up to 200 values deep.
        """
        order: list[Value] = []
        seen: set[Value] = set()

        def visit(value: Value) -> None:
            if value in seen:
                return
            seen.add(value)
            for part, _ in value.inputs:
                visit(part)
            # Only now: everything that it was made of is in the list.
            order.append(value)

        visit(self)
        for value in order:
            value.grad = 0.0
        self.grad = 1.0
        for value in order:
            value.pay()


if __name__ == "__main__":
    a = Value(3.0)
    b = a * a
    c = a + a
    f = b * c
    f.backward()
    print("f:", f.number, " grads of a, b, c:", a.grad, b.grad, c.grad)
    x, w = Value(0.5), Value(-2.0)
    y = (w * x + 1.5).tanh()
    y.backward()
    print("one neuron:", y.number, " grad of its weight:", w.grad)
