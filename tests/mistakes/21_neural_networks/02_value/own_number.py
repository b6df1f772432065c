# The two slopes have changed places. If a = 2 grows by 0.1, how much does 2 · 3 grow?
class Value:
    def __init__(self, number: float, inputs: tuple[tuple["Value", float], ...] = ()) -> None:
        self.number = number
        self.inputs = inputs
        self.grad = 0.0

    def __add__(self, other: "Value") -> "Value":
        return Value(self.number + other.number, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other: "Value") -> "Value":
        # Crosswise: if a grows by a little, then a * b grows by b times as much.
        return Value(self.number * other.number, ((self, self.number), (other, other.number)))

    def pay(self) -> None:
        for value, slope in self.inputs:
            # += and not =: others may have paid this value already, and in a * a it is us.
            value.grad += self.grad * slope

    def __repr__(self) -> str:
        return f"Value({self.number}, grad {self.grad})"
