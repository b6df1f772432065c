# The new layer has no `name`: Layer.__init__ has not run for it.
class Linear(Layer):
    def __init__(self, name: str, weights: np.ndarray, biases: np.ndarray) -> None:
        # Copying `self.name = name` down here would do today. On the day when Layer gets a third
        # attribute it would not, in each of the classes that did so.
        self.weights = weights
        self.biases = biases

    def forward(self, X: np.ndarray) -> np.ndarray:
        return X @ self.weights + self.biases


class Residual(Linear):
    def forward(self, X: np.ndarray) -> np.ndarray:
        # self.forward would be this very method, for ever. And self(X), or super().__call__,
        # would count the rows a second time.
        return X + super().forward(X)
