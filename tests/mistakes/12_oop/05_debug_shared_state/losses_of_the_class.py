# A new model has a loss already: it is another model's.
"""Models that know only what they were taught: four bugs, mended.

An `=` never copies. So whoever keeps an array asks: who else has a name for it, and will one of
us change it in place? If so, a copy is made where the array comes in.
"""

import copy

import numpy as np

from mlx_exercises import data


class Model:
    """A linear model: rows X (n, d) are given X @ weights, (n,). `best` is None at first.

    Each model has weights (d,), losses and best weights of its own.
    """

    # This one may stand here: `self.best = …` gives the object a `best` of its own. A list
    # may not, as append changes it where it is, in the class, for all models.
    best: np.ndarray | None = None
    losses: list[float] = []  # noqa: RUF012

    def __init__(self, start: np.ndarray) -> None:
        """Begin with the numbers in start (d,), which is only read."""
        self.weights = start.copy()

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Return a prediction for each row of X (n, d), (n,)."""
        return X @ self.weights

    def record(self, X: np.ndarray, y: np.ndarray) -> None:
        """Add the mean squared error on X and y to losses, and keep the weights if it is lowest.

        `best` then holds what the weights are now, whatever becomes of them later.
        """
        loss = float(np.mean((self.predict(X) - y) ** 2))
        if not self.losses or loss < min(self.losses):
            # A photograph, and not a second name: the weights move on in place.
            self.best = self.weights.copy()
        self.losses.append(loss)


def committee(model: Model, members: int) -> list[Model]:
    """Return independent copies of a model, with its weights, losses and best weights."""
    # copy.copy makes a new Model, whose attributes are names for the old arrays. deepcopy goes
    # on into everything that it holds.
    return [copy.deepcopy(model) for _ in range(members)]


def step(weights: np.ndarray, X: np.ndarray, y: np.ndarray, rate: float) -> None:
    """Take a gradient step on the mean squared error of X (n, d) and y (n,). No bug in here.

    It changes weights (d,) in place.
    """
    weights -= rate * 2 * X.T @ (X @ weights - y) / len(y)


if __name__ == "__main__":
    X, y, *_ = data.diabetes()
    X, y = (X - X.mean(axis=0)) / X.std(axis=0), y - y.mean()
    start = np.zeros(10)
    taught, idle = Model(start), Model(start)
    for _ in range(40):
        step(taught.weights, X, y, 0.1)
        taught.record(X, y)
    print("the idle one:", len(idle.losses), "losses, weights", idle.weights.round(1)[:4])
    for member, rate in zip(committee(Model(np.zeros(10)), 3), (0.0, 0.01, 0.1), strict=True):
        step(member.weights, X, y, rate)
        print("a rate of", rate, "leads to", member.weights.round(1)[:4])
