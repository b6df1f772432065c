# The best weights are those of right now: they moved along.
class Model:
    # This one may stand here: `self.best = …` gives the object a `best` of its own. A list
    # may not, as append changes it where it is, in the class, for all models.
    best: np.ndarray | None = None

    def __init__(self, start: np.ndarray) -> None:
        self.weights = start.copy()
        self.losses: list[float] = []

    def predict(self, X: np.ndarray) -> np.ndarray:
        return X @ self.weights

    def record(self, X: np.ndarray, y: np.ndarray) -> None:
        loss = float(np.mean((self.predict(X) - y) ** 2))
        if not self.losses or loss < min(self.losses):
            # A photograph, and not a second name: the weights move on in place.
            self.best = self.weights[:]
        self.losses.append(loss)
