# The slope alone was paid. How much does the answer care about this value?
"""A number that remembers what it was made of.

Nobody wrote down a derivative of f. There are only two local rules, one for sums and one for
products, and a rule for passing on: times the slope, added to what is there already.
"""


class Value:
    """A number that knows the values it was made of. Value(2.0) was made of nothing.

    number: the number itself.
    inputs: a tuple of pairs (value, slope), one for each time that a value was used. The slope
        says how fast this number moves as that value does.
    grad: how fast the final answer moves as this number does. 0.0 at first.
    """

    def __init__(self, number: float, inputs: tuple[tuple["Value", float], ...] = ()) -> None:
        """Keep the number and the pairs. Finished."""
        self.number = number
        self.inputs = inputs
        self.grad = 0.0

    def __add__(self, other: "Value") -> "Value":
        """Return the sum, a new value made of these two."""
        return Value(self.number + other.number, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other: "Value") -> "Value":
        """Return the product, a new value made of these two."""
        # Crosswise: if a grows by a little, then a * b grows by b times as much.
        return Value(self.number * other.number, ((self, other.number), (other, self.number)))

    def pay(self) -> None:
        """Pass this value's grad on to each of its inputs, once for each use.

        What an input gets is added to its own grad. The grad of this value stays as it is.
        """
        for value, slope in self.inputs:
            # += and not =: others may have paid this value already, and in a * a it is us.
            value.grad += slope

    def __repr__(self) -> str:
        """Return number and grad as a text. Finished."""
        return f"Value({self.number}, grad {self.grad})"


if __name__ == "__main__":
    a, b = Value(2.0), Value(3.0)
    m = a * b
    f = m + a
    f.grad = 1.0
    f.pay()
    m.pay()
    print("f:", f, " m:", m)
    print("a:", a, " b:", b)
