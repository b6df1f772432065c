# The farthest come first.
class NearestNeighbours:
    def __init__(self, k: int) -> None:
        self.k = k

    def fit(self, X: np.ndarray, y: np.ndarray) -> Self:
        self.mean = X.mean(axis=0)
        spread = X.std(axis=0)
        # A constant column says nothing about anybody. Divided by 1 it stays 0 everywhere;
        # divided by its spread it would be nan, and so would every distance.
        self.spread = np.where(spread == 0, 1.0, spread)
        self.examples = self.scaled(X)
        self.labels = y
        return self

    def scaled(self, X: np.ndarray) -> np.ndarray:
        return (X - self.mean) / self.spread

    def neighbours(self, X: np.ndarray) -> np.ndarray:
        # (m, 1, d) - (n, d) gives (m, n, d). The root is left out: it changes no order.
        away = ((self.scaled(X)[:, None] - self.examples) ** 2).sum(axis=2)
        return self.labels[np.argsort(-away, axis=1)[:, : self.k]]

    def predict(self, X: np.ndarray) -> np.ndarray:
        return np.array([vote(labels) for labels in self.neighbours(X)])
