# The bias was added after the bend. It belongs to what is bent.
class Neuron:
    def __init__(self, inputs: int, rng: random.Random) -> None:
        self.weights = [Value(rng.gauss(0, 1) / math.sqrt(inputs)) for _ in range(inputs)]
        self.bias = Value(0.0)

    def __call__(self, inputs: Sequence[Value | float]) -> Value:
        total = Value(0.0)
        for weight, value in zip(self.weights, inputs, strict=True):
            total = total + weight * value
        return total.tanh() + self.bias
