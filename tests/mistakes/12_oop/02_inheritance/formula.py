# It still returns the old formula, which is written in Residual once more.
class Residual(Linear):
    def forward(self, X: np.ndarray) -> np.ndarray:
        # self.forward would be this very method, for ever. And self(X), or super().__call__,
        # would count the rows a second time.
        return X + X @ self.weights + self.biases
