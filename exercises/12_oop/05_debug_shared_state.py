"""Models that know what nobody taught them: four bugs.

A bug report from the ward, where models predict how diabetes will progress:

- A model that was made a second ago has a list of 40 losses.
- We began two models with the same weights and trained one of them. The other one knows all
  of it, and our array of starting weights is no longer zero.
- Of each model we keep the best weights it ever had. Whatever happens, "the best" are those
  of right now, and training on makes them worse.
- A committee of three copies is trained with three rates. All three end with the same weights.

Nothing raises, and each model is right as long as it is alone. All four have one cause in
common: somewhere there is one array or list, and two names for it. Three of the bugs live in
Model, one in `committee`. `step` has none. It changes weights in place, as PyTorch's optimizers
do, so whoever shares an array feels it.

    a.weights is b.weights            one array?
    vars(a)                           what an object holds itself. The rest belongs to its class
    np.shares_memory(a.best, b)       two arrays, but the same numbers in memory?
"""

import copy

import numpy as np

from mlx_exercises import data


class Model:
    """A linear model: rows X (n, d) are given X @ weights, (n,). `best` is None at first.

    Each model has weights (d,), losses and best weights of its own.
    """

    # TODO: mend the three bugs that live in this class.
    best: np.ndarray | None = None
    losses: list[float] = []

    def __init__(self, start: np.ndarray) -> None:
        """Begin with the numbers in start (d,), which is only read."""
        self.weights = start

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Return a prediction for each row of X (n, d), (n,)."""
        return X @ self.weights

    def record(self, X: np.ndarray, y: np.ndarray) -> None:
        """Add the mean squared error on X and y to losses, and keep the weights if it is lowest.

        `best` then holds what the weights are now, whatever becomes of them later.
        """
        loss = float(np.mean((self.predict(X) - y) ** 2))
        if not self.losses or loss < min(self.losses):
            self.best = self.weights
        self.losses.append(loss)


def committee(model: Model, members: int) -> list[Model]:
    """Return independent copies of a model, with its weights, losses and best weights."""
    # TODO: mend the one bug that lives here.
    return [copy.copy(model) for _ in range(members)]


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
