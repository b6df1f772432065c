"""A number that remembers: how far would the answer move, if I moved this?

Somebody works out a price with a few sums and products, and then wants to know how much each
number in it matters. For two numbers one can do calculus. For a million weights, let the
numbers do it: each one remembers what it was made of, and how fast it moves with that.

    m = a * b      moves b times as fast as a does, and a times as fast as b does
    s = a + b      moves as fast as a does, and as fast as b does

Take a = 2, b = 3, m = a * b, f = m + a. So f is 8. How does f move with each of the others?
That is their `grad`. Begin at the end, and let each number pay out to what it was made of:

    f has the grad 1         it pays 1 · 1 to m, and 1 · 1 to a
    m has the grad 1 now     it pays 1 · 3 to a, and 1 · 2 to b
    a has 1 + 3 = 4, b has 2

a was used twice, so it was paid twice. Try it: a = 2.01 gives f = 8.04.

Each number needs to know only its own small part. Yet the whole of a network's gradient comes
out, however it is built: this is backpropagation, and PyTorch's tensors do just this.
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
        # TODO: add the two numbers, and say for each value how fast the sum moves with it.
        raise NotImplementedError

    def __mul__(self, other: "Value") -> "Value":
        """Return the product, a new value made of these two."""
        # TODO: multiply the two numbers, and say for each value how fast the product moves with it.
        raise NotImplementedError

    def pay(self) -> None:
        """Pass this value's grad on to each of its inputs, once for each use.

        What an input gets is added to its own grad. The grad of this value stays as it is.
        """
        # TODO: pay every input: the grad of this value times the slope.
        raise NotImplementedError

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
