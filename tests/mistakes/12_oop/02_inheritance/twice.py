# The rows were counted twice. Which method of the class above was asked?
class Residual(Linear):
    def forward(self, X: np.ndarray) -> np.ndarray:
        # self.forward would be this very method, for ever. And self(X), or super().__call__,
        # would count the rows a second time.
        self.rows_seen += len(X)
        return X + super().forward(X)
