# This is what a Linear returns. The input is to be added.
class Residual(Linear):
    def forward(self, X: np.ndarray) -> np.ndarray:
        # self.forward would be this very method, for ever. And self(X), or super().__call__,
        # would count the rows a second time.
        return super().forward(X)
