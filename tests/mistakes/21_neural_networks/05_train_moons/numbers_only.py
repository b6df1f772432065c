# The answer is right, but the weights get no grads: it has forgotten what it was made of.
class Neuron:
    def __init__(self, inputs: int, rng: random.Random) -> None:
        self.weights = [Value(rng.gauss(0, 1) / math.sqrt(inputs)) for _ in range(inputs)]
        self.bias = Value(0.0)

    def __call__(self, inputs: Sequence[Value | float]) -> Value:
        total = self.bias
        for weight, value in zip(self.weights, inputs, strict=True):
            total = total + weight.number * (value.number if isinstance(value, Value) else value)
        return Value(math.tanh(total.number))
