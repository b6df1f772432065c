# The layer asks itself for the answer, again and again. Whose forward is wanted?
class Residual(Linear):
    def forward(self, X: np.ndarray) -> np.ndarray:
        # self.forward would be this very method, for ever. And self(X), or super().__call__,
        # would count the rows a second time.
        return X + self.forward(X)
