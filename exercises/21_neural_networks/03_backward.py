"""Who pays first? Going back through a whole network, without an order from us.

In 02 we said by hand which value pays when: first f, then m. In this diamond it matters:

    a = 3        b = a * a        c = a + a        f = b * c        so f is 9 · 6 = 54

f pays 6 to b and 9 to c. Then b pays 6 · 3 twice to a, and c pays 9 · 1 twice: 54 in all. (It
is f = 2a³, so 6a² = 54.) But suppose that b is also a part of c. If b pays before c has paid b,
it passes on too little. The rule is:

    a value pays after everybody who pays it

An order that does so is called topological. To find it, write down for each value first all
that it was made of (and for these first what they were made of, ...), and then itself; nobody
twice. Read the list backwards, and f comes first.

Along every path separately would be right as well. But ten doublings, b = a + a, c = b + b, ...,
have 2 paths, then 4, and 1,024 in the end. In the order above it takes ten payments.

A network bends its numbers, too. Two usual bends, with their slopes:

    tanh x    1 - tanh² x         0.5 becomes 0.462, with a slope of 0.786
    relu x    1 above 0, else 0   a negative number becomes 0, and is never paid for
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
        # TODO: bend the number with math.tanh, and say how fast the result moves with this value.
        raise NotImplementedError

    def relu(self) -> "Value":
        """Return this number if it is above 0, else 0.0, as a new value made of this one.

        At 0 itself the slope is taken to be 0, as PyTorch does.
        """
        # TODO: cut off what is below 0, and say how fast the result moves with this value.
        raise NotImplementedError

    def backward(self) -> None:
        """Work out the grad of each value that this one was made of, directly or not.

        This value gets the grad 1. Whatever the grads were before, it does not matter: all of
        them begin at 0. `pay` may be used. Graphs are up to 200 values deep.
        """
        # TODO: put the values in order, set the grads to 0 and this one to 1, and let them pay.
        raise NotImplementedError


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
