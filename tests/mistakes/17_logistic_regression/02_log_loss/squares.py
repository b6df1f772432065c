# These are squared differences. A surprise is a logarithm.
import numpy as np


def surprises(y: np.ndarray, z: np.ndarray) -> np.ndarray:
    """Return what each row pays, shape (n,), for labels y (n,) of 0 and 1 and scores z (n,)."""
    # Both cases in one: log(1 + eᶻ), less z where the label is 1. For then
    # log(1 + eᶻ) - z = log((1 + eᶻ) / eᶻ) = log(1 + e⁻ᶻ).
    return (y - 1 / (1 + np.exp(-z))) ** 2


def log_loss(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> float:
    """Return the mean surprise of a model with weights w (d + 1,), the intercept first.

    X is (n, d), y is (n,), and the score of a row is w[0] + w[1]·x₁ + … + w[d]·x_d.
    """
    return np.mean(surprises(y, w[0] + X @ w[1:]))


if __name__ == "__main__":
    rain = np.array([1, 1, 1, 1, 1, 1, 1, 1, 1, 0])
    for name, p in {"Bo": 0.999, "the coin": 0.5, "an honest one": 0.9}.items():
        w = np.array([np.log(p / (1 - p))])
        print(f"{name:14} says {p:5} and pays", log_loss(np.zeros((10, 0)), rain, w))
    print("certain and wrong:", surprises(np.array([0]), np.array([800.0])))
