# The test rows had a part in these units. They may only be converted.
"""scikit-learn: the same words for every model, and a pipeline that cannot peek.

The pipeline is worth more than the lines it saves. Whoever scales by hand has to remember, at each
place and for years, which rows the scaler may see. A pipeline is asked nothing of the kind.
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
    scaler = StandardScaler().fit(np.vstack([train, test]))
    # Not fit_transform for the second: that would be another scaler, with other units.
    return scaler.transform(train), scaler.transform(test)


def scaled_softmax(C: float) -> Pipeline:
    """Return a model that scales with a StandardScaler, then does softmax regression.

    It has not learned anything yet. C goes to LogisticRegression.
    """
    # Scaling has a second use: on columns of one size the walk down takes few rounds. On raw
    # columns it often gives up after its 100, with a warning that is easily overlooked.
    return make_pipeline(StandardScaler(), LogisticRegression(C=C))


def compared(
    models: dict, X: np.ndarray, y: np.ndarray, X_test: np.ndarray, y_test: np.ndarray
) -> dict[str, float]:
    """Return the share of test answers, 0 to 1, that each model gets right, by its name.

    models maps names to models that have not learned yet, of any sort. They learn from
    X (n, d) and y (n,), and are asked about X_test (m, d), whose answers are y_test (m,).
    """
    shares = {}
    for name, model in models.items():
        # model.score would do the last two steps at once. Spelled out, they work for whatever
        # has fit and predict.
        guesses = model.fit(X, y).predict(X_test)
        shares[name] = float(np.mean(guesses == y_test))
    return shares


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
