"""scikit-learn: every model answers to the same three words.

    model.fit(X, y)          learn from rows X (n, d) and answers y (n,)
    model.predict(X)         answers for rows, whether seen before or not
    scaler.transform(X)      for what changes rows instead of answering: scale, reduce, fill gaps

You choose the model, and its settings, when you make it: LogisticRegression(C=0.1) is softmax
regression, and it fights large weights the harder the smaller C is. No loop and no rate: it walks
to the lowest loss by itself.

One trap is left open. A StandardScaler learns mean and spread of each column in fit. Let it see the
test rows, and they help to shape the model that they should judge. By hand: a column has 1 and 3 in
the training rows and 5 in the test row. Learned from training alone, mean 2 and spread 1, the test
row is 3. Learned from all, mean 3 and spread 1.63, it is 1.22: it looks less strange than it is.

    scaler.fit_transform(X)  is fit and transform in one, so it belongs to training rows only

A Pipeline takes care of that. It is a list of steps that behaves like one model: its fit fits them
all, its predict lets the rows go through all of them and learns nothing new.
"""

import numpy as np
from sklearn.dummy import DummyClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from mlx_exercises import data


def scaled(train: np.ndarray, test: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return training rows (n, d) and test rows (m, d) in the standard units of training.

    Each column of the training rows gets the mean 0 and the standard deviation 1.
    """
    # TODO: let a StandardScaler learn from the rows that it may see, then transform both.
    raise NotImplementedError


def scaled_softmax(C: float) -> Pipeline:
    """Return a model that scales with a StandardScaler, then does softmax regression.

    It has not learned anything yet. C goes to LogisticRegression.
    """
    # TODO: make a pipeline of the two steps. make_pipeline takes them in order.
    raise NotImplementedError


def compared(
    models: dict, X: np.ndarray, y: np.ndarray, X_test: np.ndarray, y_test: np.ndarray
) -> dict[str, float]:
    """Return the share of test answers, 0 to 1, that each model gets right, by its name.

    models maps names to models that have not learned yet, of any sort. They learn from
    X (n, d) and y (n,), and are asked about X_test (m, d), whose answers are y_test (m,).
    """
    # TODO: for each model, learn, answer, and compare with the right answers.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, *_ = data.wine()
    train, test = data.split(len(y))
    print("one wine, scaled:", scaled(X[train], X[test])[1][0].round(2))
    models = {
        "the commonest": DummyClassifier(),
        "3-NN": KNeighborsClassifier(3),
        "3-NN, scaled": make_pipeline(StandardScaler(), KNeighborsClassifier(3)),
        "softmax": LogisticRegression(max_iter=10_000),
        "softmax, scaled": scaled_softmax(1.0),
    }
    print(compared(models, X[train], y[train], X[test], y[test]))
